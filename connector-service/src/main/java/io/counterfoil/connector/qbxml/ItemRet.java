package io.counterfoil.connector.qbxml;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An item of any kind as QuickBooks has it.
 *
 * @param kind as qbXML names it: {@code ItemInventory}, {@code ItemService}, ...
 * @param fullName with its parents, separated by colons
 * @param description for customers
 * @param price for which it is sold; null when it has none, or a percentage
 * @param cost for which it is bought; null when it has none
 * @param taxRate per cent, of sales tax items; null for all others
 * @param stock null for what is not counted
 * @param accounts those that the kind has
 * @param externalGuid in braces; empty when it has none
 */
public record ItemRet(
        String kind,
        Version version,
        String timeModified,
        String name,
        String fullName,
        boolean active,
        String description,
        String partNumber,
        @Nullable BigDecimal price,
        @Nullable BigDecimal cost,
        @Nullable BigDecimal taxRate,
        @Nullable Stock stock,
        Accounts accounts,
        @Nullable Referred salesTaxCode,
        String externalGuid) {

    /**
     * What is counted; null when QuickBooks did not tell.
     *
     * @param onHand may be negative
     */
    public record Stock(
            @Nullable BigDecimal onHand,
            @Nullable BigDecimal onSalesOrder,
            @Nullable BigDecimal onOrder) {}

    /**
     * Where it is booked; null where the kind has no such account.
     *
     * @param income of sales; of items that have one account only, that one
     */
    public record Accounts(
            @Nullable Referred income,
            @Nullable Referred expense,
            @Nullable Referred cogs,
            @Nullable Referred asset) {}

    /** Any {@code Item...Ret}. */
    public static ItemRet from(Reply.Entry record) {
        Reply.Entry trade = record.child("SalesAndPurchase")
                .or(() -> record.child("SalesOrPurchase"))
                .orElse(record);
        return new ItemRet(
                record.element().replaceFirst("Ret$", ""),
                Returned.version(record),
                record.field("TimeModified"),
                record.field("Name"),
                Returned.fullName(record),
                Returned.active(record),
                first(trade, "SalesDesc", "Desc", "ItemDesc"),
                record.field("ManufacturerPartNumber"),
                trade.number("SalesPrice").or(() -> trade.number("Price")).orElse(null),
                trade.number("PurchaseCost").orElse(null),
                record.number("TaxRate").orElse(null),
                stock(record).orElse(null),
                accounts(trade),
                record.ref("SalesTaxCodeRef").orElse(null),
                record.field("ExternalGUID"));
    }

    private static String first(Reply.Entry record, String... names) {
        for (String name : names) {
            if (!record.field(name).isEmpty()) {
                return record.field(name);
            }
        }
        return "";
    }

    private static Optional<Stock> stock(Reply.Entry record) {
        return record.child("QuantityOnHand")
                .map(counted -> new Stock(
                        record.number("QuantityOnHand").orElse(null),
                        record.number("QuantityOnSalesOrder").orElse(null),
                        record.number("QuantityOnOrder").orElse(null)));
    }

    private static Accounts accounts(Reply.Entry trade) {
        return new Accounts(
                trade.ref("IncomeAccountRef").or(() -> trade.ref("AccountRef")).orElse(null),
                trade.ref("ExpenseAccountRef").orElse(null),
                trade.ref("COGSAccountRef").orElse(null),
                trade.ref("AssetAccountRef").orElse(null));
    }
}
