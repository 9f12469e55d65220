package io.counterfoil.connector.qbxml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.events.Form;
import io.counterfoil.events.Work.AddCustomer;
import io.counterfoil.events.Work.AddTransaction;
import io.counterfoil.events.Work.Header;
import io.counterfoil.events.Work.Line;
import io.counterfoil.events.Work.PostalAddress;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RequestsTest {

    private static final io.counterfoil.events.Work.Ref ITEM =
            io.counterfoil.events.Work.Ref.known("80000005-1795316287");
    private static final Ref ITEMS = Ref.named("Set");
    private static final PostalAddress LONG = new PostalAddress(
            List.of("Zoë 漢字 " + "x".repeat(60), "2", "3", "4", "5", "6"), "c".repeat(40), "NY", "12207", "US");

    static Stream<String> documents() {
        return Stream.concat(
                        Examples.all().map(Request::xml),
                        Stream.of(
                                customer("Zoë Fennimore").xml(),
                                receipt("Order 1 [k]").xml()))
                .map(request -> MessageSet.of("k3v9q2m7x4c8b1n6t5r0", List.of(request)));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyRequestFitsTheSchema(String document) {
        QbxmlSchema.requireValid(document);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyRequestIsAscii(String document) {
        assertTrue(document.chars().allMatch(c -> c >= ' ' && c < 0x7F), document);
    }

    @Test
    void everyRequestIsAmongTheExamples() {
        Set<Class<?>> shown = Examples.all().map(Request::getClass).collect(Collectors.toSet());

        assertEquals(Set.of(), missing(Request.class, shown));
    }

    @Test
    void everyKindOfItemIsAmongTheExamples() {
        Set<Class<?>> shown = Examples.all()
                .filter(ItemAdd.class::isInstance)
                .map(add -> ((ItemAdd) add).item().getClass())
                .collect(Collectors.toSet());

        assertEquals(Set.of(), missing(Item.class, shown));
    }

    private static Set<Class<?>> missing(Class<?> sealed, Set<Class<?>> shown) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .filter(type -> !shown.contains(type))
                .collect(Collectors.toSet());
    }

    @Test
    void theQuestionNamesTheAttemptTwiceAndAsksNothing() {
        String question = MessageSet.question("k3v9q2m7x4c8b1n6t5r0");

        QbxmlSchema.requireValidWherePossible(question);
        assertEquals(
                "<?xml version=\"1.0\" encoding=\"utf-8\"?><?qbxml version=\"13.0\"?><QBXML><QBXMLMsgsRq"
                        + " onError=\"continueOnError\" newMessageSetID=\"k3v9q2m7x4c8b1n6t5r0\""
                        + " oldMessageSetID=\"k3v9q2m7x4c8b1n6t5r0\"></QBXMLMsgsRq></QBXML>",
                question);
    }

    @Test
    void aMessageSetIdThatQuickBooksWouldRefuseIsNotWritten() {
        assertThrows(IllegalArgumentException.class, () -> MessageSet.of("x".repeat(24), List.of()));
        assertThrows(IllegalArgumentException.class, () -> MessageSet.of("a\"b", List.of()));
        assertThrows(IllegalArgumentException.class, () -> new HostQuery("x".repeat(51)).xml());
    }

    @Test
    void aReceiptWithoutItsKeyIsRefused() {
        assertThrows(Unsendable.class, () -> receipt("a memo without the key").xml());
        assertThrows(Unsendable.class, () -> receipt("x".repeat(4095) + "[k]").xml());
    }

    @Test
    void anIterationKeepsItsFiltersFromPageToPage() {
        ListQuery first = new ListQuery(
                "1", QbList.ITEM, ListFilter.modifiedSince(Examples.TIME), Page.first(500), Wanted.only("ListID"));

        String start = first.xml();
        String next = first.at(first.page().next("{abc-1}")).xml();

        assertEquals(
                "<ItemQueryRq requestID=\"1\" iterator=\"Start\"><MaxReturned>500</MaxReturned>"
                        + "<ActiveStatus>All</ActiveStatus><FromModifiedDate>2026-11-22T02:58:10</FromModifiedDate>"
                        + "<IncludeRetElement>ListID</IncludeRetElement></ItemQueryRq>",
                start);
        assertEquals(start.replace("\"Start\"", "\"Continue\" iteratorID=\"{abc-1}\""), next);
    }

    @Test
    void whatAQueryCannotHaveIsRefusedWhenItIsMade() {
        Page page = Page.first(10);

        assertThrows(
                IllegalArgumentException.class,
                () -> new ListQuery("1", QbList.ACCOUNT, ListFilter.EVERY, page, Wanted.EVERYTHING));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ListQuery("1", QbList.ITEM, ListSelection.named("A"), page, Wanted.EVERYTHING));
        assertThrows(IllegalArgumentException.class, () -> new TxnVoid("1", Transaction.SALES_ORDER, "4C-1"));
        assertThrows(IllegalArgumentException.class, () -> new ListDel("1", QbList.ITEM, "8-1").xml());
        assertThrows(Unsendable.class, () -> page.next("\"><evil").attributes());
    }

    @Test
    void inAChangeNullLeavesAFieldAndAnEmptyTextClearsIt() {
        Sale sale = Sale.BLANK.remarking(new Remarks("", null, null, null, null));

        String change = new InvoiceMod("1", Examples.VERSION, Receivable.of(sale), List.of()).xml();
        String added = new SalesReceiptAdd(
                        "1", SalesReceipt.of(sale), null, List.of(new GroupLine(ITEMS, null, null, null)))
                .xml();

        assertEquals(
                "<InvoiceModRq requestID=\"1\"><InvoiceMod><TxnID>80000005-1795316287</TxnID>"
                        + "<EditSequence>1415942229</EditSequence><Memo></Memo></InvoiceMod></InvoiceModRq>",
                change);
        assertEquals(
                "<SalesReceiptAddRq requestID=\"1\"><SalesReceiptAdd><SalesReceiptLineGroupAdd><ItemGroupRef>"
                        + "<FullName>Set</FullName></ItemGroupRef></SalesReceiptLineGroupAdd></SalesReceiptAdd>"
                        + "</SalesReceiptAddRq>",
                added);
    }

    /** QuickBooks would refuse the whole message set, and not say why. */
    @Test
    void whatLacksSomethingThatQuickBooksNeedsIsRefused() {
        List<SaleLine> lines = Examples.fullLines();
        Receivable nobodys = Receivable.of(Sale.BLANK);
        ReceivedPayment payment = new ReceivedPayment(null, null, null, null, null, null, null, null, null);
        InventoryAdjustment adjustment = new InventoryAdjustment(null, null, null, null, null, null, null);
        List<SaleLine> noGroup = List.of(new GroupLine(null, null, null, null));

        Stream.<Request>of(
                        new SalesReceiptAdd("1", SalesReceipt.of(Examples.fullSale()), null, List.of()),
                        new SalesReceiptAdd("1", SalesReceipt.of(Examples.fullSale()), null, noGroup),
                        new InvoiceAdd("1", nobodys, null, List.of(), lines),
                        new CreditMemoAdd("1", nobodys, null, lines),
                        new SalesOrderAdd("1", SalesOrder.of(Sale.BLANK), null, lines),
                        new ReceivePaymentAdd("1", payment, null, List.of(), true),
                        new InventoryAdjustmentAdd(
                                "1", adjustment, null, List.of(new StockChange.NewQuantity(ITEMS, BigDecimal.ONE))),
                        new ItemAdd("1", new ServiceItem(ItemName.of("A"), null, null), null),
                        new ItemAdd("1", new GroupItem(Examples.NAMELESS, null, null, null, List.of()), null),
                        new TxnDel("1", Transaction.INVOICE, ""),
                        new ItemQuery("1", ""),
                        new CustomerMod("1", new Version("8-1", ""), Examples.leastCustomer()))
                .forEach(request -> assertThrows(Unsendable.class, request::xml, request.toString()));
        assertThrows(IllegalArgumentException.class, ListSelection::named);
        assertThrows(IllegalArgumentException.class, TransactionSelection::byId);
        assertThrows(IllegalArgumentException.class, () -> Wanted.withDataOf("me"));
        assertThrows(Unsendable.class, () -> Ref.id(""));
    }

    private static CustomerAdd customer(String name) {
        return new CustomerAdd(
                "1",
                new AddCustomer(
                        name, "Müller & Söhne", "Zoë", "Fennimore", LONG, LONG, "1", "zoe@example.com", Examples.GUID));
    }

    private static Request receipt(String memo) {
        AddTransaction receipt = new AddTransaction(
                Form.SALES_RECEIPT,
                ITEM,
                Examples.DAY,
                "W1",
                memo,
                "k",
                Examples.GUID,
                LONG,
                LONG,
                Header.NONE,
                false,
                List.of(
                        new Line(ITEM, "Mug ½ “quoted”", new BigDecimal("3.50"), new BigDecimal("59.9"), "Non", null),
                        new Line(ITEM, "Discount", null, new BigDecimal("-6"), "Non", null)),
                new BigDecimal("53.90"));
        return FromWork.add("1", receipt, ref -> "80000005-1795316287");
    }
}
