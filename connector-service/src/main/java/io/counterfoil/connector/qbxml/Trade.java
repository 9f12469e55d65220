package io.counterfoil.connector.qbxml;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How an item that is not kept in stock is booked: with one account, or with one for sales and one for purchases. A
 * change cannot turn one into the other.
 */
public sealed interface Trade {

    void writeTo(QbXml xml);

    /** A new item must have one; a change leaves it as it is without. */
    static void write(QbXml xml, @Nullable Trade trade) {
        if (trade != null) {
            trade.writeTo(xml);
        } else if (xml.adding()) {
            throw new Unsendable("It is not said what account the item is booked to.");
        }
    }

    /**
     * Sold or bought.
     *
     * @param desc at most 4095 characters
     * @param price null for none
     */
    record SalesOrPurchase(
            @Nullable String desc,
            @Nullable Rate price,
            @Nullable Ref accountRef) implements Trade {

        @Override
        public void writeTo(QbXml xml) {
            String element = xml.adding() ? "SalesOrPurchase" : "SalesOrPurchaseMod";
            xml.open(element).free("Desc", desc, Limits.LONG_TEXT);
            Rate.write(xml, "Price", price);
            xml.ref("AccountRef", accountRef, Limits.LIST_FULL_NAME).close(element);
        }
    }

    /**
     * Bought and sold on.
     *
     * @param salesDesc at most 4095 characters
     * @param salesPrice at most five decimals
     * @param purchaseDesc at most 4095 characters
     * @param purchaseCost at most five decimals
     */
    record SalesAndPurchase(
            @Nullable String salesDesc,
            @Nullable BigDecimal salesPrice,
            @Nullable Ref incomeAccountRef,
            @Nullable String purchaseDesc,
            @Nullable BigDecimal purchaseCost,
            @Nullable Ref expenseAccountRef,
            @Nullable Ref prefVendorRef)
            implements Trade {

        @Override
        public void writeTo(QbXml xml) {
            String element = xml.adding() ? "SalesAndPurchase" : "SalesAndPurchaseMod";
            xml.open(element)
                    .free("SalesDesc", salesDesc, Limits.LONG_TEXT)
                    .price("SalesPrice", salesPrice)
                    .ref("IncomeAccountRef", incomeAccountRef, Limits.LIST_FULL_NAME)
                    .free("PurchaseDesc", purchaseDesc, Limits.LONG_TEXT)
                    .price("PurchaseCost", purchaseCost)
                    .ref("ExpenseAccountRef", expenseAccountRef, Limits.LIST_FULL_NAME)
                    .ref("PrefVendorRef", prefVendorRef, Limits.VENDOR_NAME)
                    .close(element);
        }
    }
}
