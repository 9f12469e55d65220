package io.counterfoil.admin.console;

import java.util.Locale;

/** Preferences that belong together, in the order of the form. */
enum PreferenceGroup {
    EXPORT,
    CUSTOMERS,
    ITEMS,
    STOCK,
    CHARGES,
    TAX,
    DOCUMENT;

    /** Of a preference; what belongs nowhere else is about the document. */
    static PreferenceGroup of(String name) {
        return switch (name) {
            case "exportMode", "eligibleStatuses", "checkForDuplicates", "documentPrefix", "effectiveFrom" -> EXPORT;
            case "defaultItem" -> ITEMS;
            case "shippingItem",
                    "handlingItem",
                    "feeItem",
                    "wrappingItem",
                    "discountItem",
                    "giftCertificateItem",
                    "rewardPointsItem" -> CHARGES;
            case "taxItem",
                    "taxStrategy",
                    "salesTaxItems",
                    "zeroTaxItem",
                    "taxableCode",
                    "nonTaxableCode",
                    "roundingItem",
                    "roundingCap" -> TAX;
            default -> nested(name);
        };
    }

    private static PreferenceGroup nested(String name) {
        if (name.startsWith("items.")) {
            return ITEMS;
        }
        if (name.startsWith("customers.")) {
            return CUSTOMERS;
        }
        return name.startsWith("stock.") ? STOCK : DOCUMENT;
    }

    /** The key of its title. */
    public String key() {
        return "group_" + name().toLowerCase(Locale.ROOT);
    }
}
