package io.counterfoil.connector.qbxml;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is kept in stock: bought at a cost, held as an asset, sold at a price.
 *
 * @param salesDesc at most 4095 characters
 * @param salesPrice at most five decimals
 * @param incomeAccountRef where sales are booked
 * @param purchaseDesc at most 4095 characters
 * @param purchaseCost at most five decimals
 * @param cogsAccountRef where the cost of what was sold is booked
 * @param assetAccountRef where the stock is booked
 */
public record Stocked(
        @Nullable String salesDesc,
        @Nullable BigDecimal salesPrice,
        @Nullable Ref incomeAccountRef,
        @Nullable String purchaseDesc,
        @Nullable BigDecimal purchaseCost,
        @Nullable Ref cogsAccountRef,
        @Nullable Ref prefVendorRef,
        @Nullable Ref assetAccountRef) {

    void writeTo(QbXml xml) {
        xml.free("SalesDesc", salesDesc, Limits.LONG_TEXT)
                .price("SalesPrice", salesPrice)
                .ref("IncomeAccountRef", incomeAccountRef, Limits.LIST_FULL_NAME)
                .free("PurchaseDesc", purchaseDesc, Limits.LONG_TEXT)
                .price("PurchaseCost", purchaseCost)
                .ref("COGSAccountRef", cogsAccountRef, Limits.LIST_FULL_NAME)
                .ref("PrefVendorRef", prefVendorRef, Limits.VENDOR_NAME)
                .ref("AssetAccountRef", assetAccountRef, Limits.LIST_FULL_NAME);
    }
}
