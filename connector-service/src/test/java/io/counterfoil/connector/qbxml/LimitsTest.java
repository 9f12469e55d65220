package io.counterfoil.connector.qbxml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The limits are the schema's: nothing that it allows is cut, and one character more would be refused. */
class LimitsTest {

    private static final String LONG = "x".repeat(5000);
    private static final Address ADDRESS = new Address(List.of(LONG, LONG, LONG, LONG, LONG), LONG, LONG, LONG, LONG);
    private static final Pattern TEXT = Pattern.compile("<(\\w+)>(x+)</\\1>");

    /** Here the schema has no limit, and ours is that of the list. */
    private static final Set<String> UNLIMITED = Set.of("ParentRef", "ItemRef");

    @Test
    void everyLimitIsThatOfTheSchema() {
        Assumptions.assumeTrue(QbxmlSchema.isThere(), "skipped: no ../shared/quickbooks/schema to validate against");
        Set<String> tooShort = new TreeSet<>();
        int limits = 0;
        for (Request request : requests().toList()) {
            String xml = request.xml();
            QbxmlSchema.requireValid(MessageSet.queries(List.of(xml)));
            Matcher text = TEXT.matcher(xml);
            while (text.find()) {
                limits++;
                String longer = xml.substring(0, text.start(2)) + "x" + xml.substring(text.start(2));
                if (QbxmlSchema.allows(MessageSet.queries(List.of(longer))) && !unlimited(xml, text)) {
                    tooShort.add(xml.substring(1, xml.indexOf(' ')) + " " + parent(xml, text) + text.group(1));
                }
            }
        }

        assertEquals(Set.of(), tooShort);
        assertTrue(limits > 150, "only " + limits + " limits were looked at");
    }

    private static boolean unlimited(String xml, Matcher text) {
        return UNLIMITED.stream().anyMatch(parent -> parent(xml, text).equals(parent + " "));
    }

    private static String parent(String xml, Matcher text) {
        Matcher opening = Pattern.compile("<(\\w+Ref)>$").matcher(xml.substring(0, text.start()));
        return opening.find() ? opening.group(1) + " " : "";
    }

    private static Stream<Request> requests() {
        List<Request> all = new ArrayList<>(customers());
        items().forEach(item -> all.add(new ItemAdd("1", item, null)));
        items().forEach(item -> all.add(new ItemMod("1", Examples.VERSION, item)));
        all.addAll(sales());
        all.addAll(List.of(
                new PaymentMethodAdd("1", name(31), null),
                new ShipMethodAdd("1", name(15)),
                new ClassAdd("1", name(31), ref(159)),
                new StandardTermsAdd("1", name(31), null, null, null)));
        return all.stream();
    }

    private static List<Request> customers() {
        Customer customer = new Customer(
                name(41),
                null,
                ref(159),
                ref(209),
                new Customer.Person(LONG, LONG, LONG, LONG, LONG),
                ADDRESS,
                ADDRESS,
                new Customer.Reach(LONG, LONG, LONG, LONG, LONG),
                new Customer.Conditions(
                        ref(159), ref(31), ref(5), ref(3), ref(31), name(15), name(99), null, ref(31), LONG, ref(31)));
        return List.of(new CustomerAdd("1", customer, null), new CustomerMod("1", Examples.VERSION, customer));
    }

    private static List<Item> items() {
        ItemName name = new ItemName(name(31), null, ref(159), ref(159));
        ItemName alone = ItemName.of(name(31));
        Goods goods = new Goods(name(31), ref(31), ref(3));
        Stocked stocked = new Stocked(LONG, null, ref(159), LONG, null, ref(159), ref(41), ref(159));
        Trade one = new Trade.SalesOrPurchase(LONG, null, ref(159));
        Trade both = new Trade.SalesAndPurchase(LONG, null, ref(159), LONG, null, ref(159), ref(41));
        return List.of(
                new InventoryItem(name, goods, stocked, null, null, Opening.NONE),
                new AssemblyItem(
                        name, goods, stocked, null, null, Opening.NONE, List.of(new Component(ref(159), null))),
                new NonInventoryItem(name, goods, one),
                new ServiceItem(name, ref(3), both),
                new OtherChargeItem(name, ref(3), one),
                new DiscountItem(name, LONG, ref(3), null, ref(159)),
                new SalesTaxItem(new ItemName(name(31), null, null, ref(159)), LONG, null, ref(41)),
                new GroupItem(alone, LONG, ref(31), null, List.of(new Component(ref(159), null))));
    }

    private static List<Request> sales() {
        Sale sale = new Sale(
                ref(209),
                ref(159),
                new Heading(ref(31), null, name(11), null, ref(5), null),
                new Delivery(ADDRESS, ADDRESS, null, ref(15), LONG),
                new SalesTax(ref(31), ref(3)),
                new Remarks(LONG, ref(101), LONG, null, null));
        List<SaleLine> lines = List.of(
                new ItemLine(ref(159), LONG, null, name(31), null, ref(159), null, ref(31), ref(3), LONG, LONG),
                new GroupLine(ref(31), null, name(31), ref(31)));
        SalesReceipt receipt = new SalesReceipt(sale, null, LONG, ref(31), ref(159));
        Receivable receivable = new Receivable(sale, ref(159), null, LONG, ref(31));
        ReceivedPayment payment =
                new ReceivedPayment(ref(209), ref(159), null, name(20), null, null, ref(31), LONG, ref(159));
        InventoryAdjustment adjustment =
                new InventoryAdjustment(ref(159), null, name(11), ref(31), ref(209), ref(159), LONG);
        return List.of(
                new SalesReceiptAdd("1", receipt, null, lines),
                new InvoiceAdd("1", receivable, null, List.of(), lines),
                new CreditMemoAdd("1", receivable, null, lines),
                new SalesOrderAdd("1", new SalesOrder(sale, LONG, ref(31), null), null, lines),
                new ReceivePaymentAdd("1", payment, null, List.of(new AppliedTo("1", null, null, ref(159))), true),
                new InventoryAdjustmentAdd(
                        "1", adjustment, null, List.of(new StockChange.NewQuantity(ref(159), Examples.ONE_50))));
    }

    private static String name(int characters) {
        return "x".repeat(characters);
    }

    private static Ref ref(int characters) {
        return Ref.named("x".repeat(characters));
    }
}
