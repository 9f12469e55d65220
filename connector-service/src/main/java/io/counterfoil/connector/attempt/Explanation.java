package io.counterfoil.connector.attempt;

import java.util.Map;

/** What QuickBooks' status codes mean and what to do, for people (quickbooks.md section 4.12). */
final class Explanation {

    private static final String UNLISTED =
            "QuickBooks refused this record. Its own words say why; correct it and release the order again.";

    private static final Map<Integer, String> BY_CODE = Map.ofEntries(
            Map.entry(3070, "A text is too long for QuickBooks. Shorten it and release the order again."),
            Map.entry(3100, "The name is already used in QuickBooks by a customer, vendor, employee or other name."),
            Map.entry(3120, "Something the order refers to is not in QuickBooks any more. Map it again."),
            Map.entry(3140, "Something the order refers to is not in QuickBooks or is inactive. Map it again."),
            Map.entry(
                    3170,
                    "QuickBooks could not save the record. Look at it in QuickBooks and release the order again."),
            Map.entry(3171, "The date lies before the closing date of the books. Change the date or the closing date."),
            Map.entry(3175, "The record was in use in QuickBooks. Close its window there and release the order again."),
            Map.entry(
                    3180,
                    "QuickBooks could not save the record. Look at it in QuickBooks and release the order again."),
            Map.entry(
                    3220,
                    "The Web Connector is not allowed to do this. Allow it in QuickBooks: Preferences, Integrated Applications."),
            Map.entry(3250, "This feature is switched off in QuickBooks, or this edition does not have it."),
            Map.entry(3260, "The QuickBooks user of the Web Connector has no right for this."),
            Map.entry(3270, "An account is missing. Give the item its account in QuickBooks."));

    private Explanation() {}

    static String of(int statusCode) {
        return BY_CODE.getOrDefault(statusCode, UNLISTED);
    }
}
