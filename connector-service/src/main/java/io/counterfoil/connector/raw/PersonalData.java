package io.counterfoil.connector.raw;

import java.util.Deque;
import java.util.Iterator;
import java.util.Set;
import java.util.regex.Pattern;

/** What in qbXML tells of a person, by the names of its elements. */
final class PersonalData {

    private static final String HIDDEN = "•••";

    private static final Set<String> NAMES = Set.of("Name", "FullName");

    /** Records of which the name is not a person's. Every other name is taken for one. */
    private static final Pattern THINGS = Pattern.compile(
            "(Item|Account|Class|CustomerMsg|CustomerType|JobType|Template|Terms|StandardTerms|DateDrivenTerms|Currency"
                    + "|PriceLevel|ShipMethod|PaymentMethod|PreferredPaymentMethod|SalesTaxCode|UnitOfMeasureSet"
                    + "|InventorySite)\\w*|\\w*(Account|SalesTaxCode)Ref");

    private static final Set<String> TEXTS = Set.of(
            "Salutation",
            "FirstName",
            "MiddleName",
            "LastName",
            "Suffix",
            "CompanyName",
            "PrintAs",
            "JobTitle",
            "Contact",
            "AltContact",
            "ContactName",
            "ContactValue",
            "Phone",
            "AltPhone",
            "Mobile",
            "Pager",
            "Fax",
            "AltFax",
            "Email",
            "Cc",
            "Note",
            "Notes",
            "Memo",
            "Other",
            "Other1",
            "Other2",
            "DataExtValue",
            "AccountNumber",
            "ResaleNumber",
            "SSN");

    private static final Pattern BLOCKS = Pattern.compile("\\w*Address(Block)?|CreditCard\\w*");

    private static final Pattern QUOTED = Pattern.compile("\".*\"", Pattern.DOTALL);

    private PersonalData() {}

    /**
     * The text, unless it tells of a person.
     *
     * @param path the elements around it, the outermost first
     */
    static String masked(Deque<String> path, String text) {
        return inBlock(path) || TEXTS.contains(path.getLast()) || personsName(path) ? HIDDEN : text;
    }

    /** QuickBooks' words quote the names of records: everything from the first quotation mark to the last. */
    static String maskedWords(String words) {
        return QUOTED.matcher(words).replaceAll("\"" + HIDDEN + "\"");
    }

    private static boolean inBlock(Deque<String> path) {
        return path.stream().anyMatch(element -> BLOCKS.matcher(element).matches());
    }

    private static boolean personsName(Deque<String> path) {
        Iterator<String> inwardsOut = path.descendingIterator();
        return NAMES.contains(inwardsOut.next())
                && !(inwardsOut.hasNext() && THINGS.matcher(inwardsOut.next()).matches());
    }
}
