package io.counterfoil.connector.qbxml;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Every request, with as little and with as much in it as it can have. */
final class Examples {

    static final UUID GUID = UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    static final String OWNER = "{" + GUID + "}";
    static final Ref ID = Ref.id("80000005-1795316287");
    static final Ref TAX = Ref.named("Tax");
    static final ItemName NAMELESS = new ItemName(null, null, null, null);
    static final Ref NAME = Ref.named("A");
    static final Version VERSION = new Version("80000005-1795316287", "1415942229");
    static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    static final DateTime TIME = DateTime.local(LocalDateTime.of(2026, 11, 22, 2, 58, 10));
    static final BigDecimal ONE_50 = new BigDecimal("1.50");
    static final BigDecimal FIVE_DECIMALS = new BigDecimal("12345.67891");
    static final Address ADDRESS = new Address(List.of("1", "2", "3", "4", "Zoë"), "Málaga", "NY", "12207", "US");

    private Examples() {}

    static Stream<Request> all() {
        return Stream.of(queries(), lists(), items(), sales(), others()).flatMap(List::stream);
    }

    private static List<Request> queries() {
        List<Request> all = new ArrayList<>(List.of(
                new HostQuery("1"),
                new PreferencesQuery("1"),
                new CompanyQuery("1", OWNER),
                new CustomerQuery("1", "Zoë \"O'Grauß\" & <co>:job"),
                new ItemQuery("1", "Mugs:FX-MUG"),
                TransactionQuery.of("1", Transaction.SALES_RECEIPT, TransactionSelection.numbered("W1", "W2")),
                new ListDeletedQuery("1", List.of(QbList.CUSTOMER, QbList.ITEM_SALES_TAX), TIME, TIME),
                new ListDeletedQuery("1", List.of(QbList.CLASS), null, null),
                new TxnDeletedQuery("1", List.of(Transaction.values()), TIME, null)));
        Arrays.stream(QbList.values()).forEach(list -> {
            all.add(ListQuery.all("1", list));
            all.add(ListQuery.named("1", list, "A"));
            all.add(ListQuery.byId("1", list, "80000005-1795316287"));
            all.add(fullest(list));
        });
        all.add(new ClearedStatusMod("1", "4C-1"));
        Arrays.stream(Transaction.values()).forEach(kind -> all.addAll(queriesOf(kind)));
        return all;
    }

    private static ListQuery fullest(QbList list) {
        ListFilter filter = new ListFilter(
                ActiveStatus.INACTIVE_ONLY, TIME, TIME, new NameMatch(NameMatch.Criterion.STARTS_WITH, "é"));
        Wanted wanted = new Wanted(List.of("ListID", "Name"), list.extensible() ? List.of(OWNER, "0") : List.of());
        return new ListQuery("1", list, filter, list.iterates() ? Page.first(100) : Page.atMost(5), wanted);
    }

    private static List<Request> queriesOf(Transaction kind) {
        TransactionFilter byDay =
                new TransactionFilter(new Period.OfDay(DAY, DAY), ID, new NameMatch(NameMatch.Criterion.CONTAINS, "W"));
        TransactionQuery full =
                new TransactionQuery("1", kind, byDay, Page.first(100), true, kind.linked(), Wanted.withDataOf(OWNER));
        return List.of(
                full,
                full.at(full.page().next(OWNER)),
                full.at(full.page().stop(OWNER)),
                TransactionQuery.of("1", kind, TransactionSelection.byId("4C-1", "4C-2")),
                TransactionQuery.of("1", kind, new TransactionSelection.RefNumbers(List.of("w1"), false)),
                TransactionQuery.of("1", kind, TransactionFilter.modifiedSince(TIME))
                        .withLines());
    }

    private static List<Request> lists() {
        Customer full = new Customer(
                "Zoë Fennimore",
                true,
                NAME,
                ID,
                new Customer.Person("Müller & Söhne", "Ms", "Zoë", "Q", "Fennimore"),
                ADDRESS,
                ADDRESS,
                new Customer.Reach("1", "2", "3", "zoe@example.com", "Zoë"),
                new Customer.Conditions(ID, ID, ID, TAX, ID, "R-1", "C-1", ONE_50, ID, "Notes\nmore", ID));
        Customer cleared = new Customer(
                null,
                false,
                null,
                null,
                new Customer.Person("", "", "", "", ""),
                new Address(List.of(), "", "", "", ""),
                null,
                new Customer.Reach("", "", "", "", ""),
                Customer.Conditions.NONE);
        return List.of(
                new CustomerAdd("1", full, GUID),
                new CustomerAdd(
                        "1", Customer.of("A", Customer.Person.NONE, ADDRESS, ADDRESS, Customer.Reach.NONE), null),
                new CustomerMod("1", VERSION, full),
                new CustomerMod("1", VERSION, leastCustomer()),
                new CustomerMod("1", VERSION, cleared),
                new PaymentMethodAdd("1", "Gift voucher", PaymentMethodAdd.Type.GIFT_CARD),
                new PaymentMethodAdd("1", "Bank", null),
                new ShipMethodAdd("1", "Courier"),
                new ClassAdd("1", "Shop 2", ID),
                new ClassAdd("1", "Shop 2", null),
                new StandardTermsAdd("1", "Net 30", 30, 10, new BigDecimal("2.5")),
                new StandardTermsAdd("1", "Net 30", null, null, null),
                new ListDel("1", QbList.CUSTOMER, "80000005-1795316287"));
    }

    static Customer leastCustomer() {
        return new Customer(
                null,
                null,
                null,
                null,
                Customer.Person.NONE,
                null,
                null,
                Customer.Reach.NONE,
                Customer.Conditions.NONE);
    }

    private static List<Request> items() {
        return Stream.concat(leastItems().stream(), fullItems().stream())
                .<Request>flatMap(item -> Stream.of(
                        new ItemAdd("1", item, GUID), new ItemAdd("1", item, null), new ItemMod("1", VERSION, item)))
                .toList();
    }

    private static List<Item> leastItems() {
        ItemName name = ItemName.of("Mug ½");
        Stocked nothing = new Stocked(null, null, null, null, null, null, null, null);
        Trade sold = new Trade.SalesOrPurchase(null, null, null);
        return List.of(
                new InventoryItem(name, Goods.PLAIN, nothing, null, null, Opening.NONE),
                new AssemblyItem(name, Goods.PLAIN, nothing, null, null, Opening.NONE, List.of()),
                new NonInventoryItem(name, Goods.PLAIN, sold),
                new ServiceItem(name, null, sold),
                new OtherChargeItem(name, null, sold),
                new DiscountItem(name, null, null, null, null),
                new SalesTaxItem(name, null, null, null),
                new GroupItem(name, null, null, null, List.of()));
    }

    private static List<Item> fullItems() {
        ItemName name = new ItemName("Mug", true, ID, NAME);
        Goods goods = new Goods("MPN-1", ID, TAX);
        Stocked stocked = new Stocked("Sold", FIVE_DECIMALS, ID, "Bought", FIVE_DECIMALS, NAME, ID, ID);
        Opening opening = new Opening(FIVE_DECIMALS, ONE_50, DAY);
        Trade percent = new Trade.SalesOrPurchase("Desc", Rate.percent(FIVE_DECIMALS), ID);
        Trade each = new Trade.SalesOrPurchase("Desc", Rate.each(FIVE_DECIMALS), ID);
        Trade both = new Trade.SalesAndPurchase("Sold", FIVE_DECIMALS, ID, "Bought", FIVE_DECIMALS, ID, NAME);
        List<Component> parts = List.of(new Component(ID, FIVE_DECIMALS), new Component(NAME, null));
        return List.of(
                new InventoryItem(name, goods, stocked, FIVE_DECIMALS, FIVE_DECIMALS, opening),
                new AssemblyItem(name, goods, stocked, FIVE_DECIMALS, FIVE_DECIMALS, opening, parts),
                new NonInventoryItem(name, goods, both),
                new NonInventoryItem(name, goods, each),
                new ServiceItem(name, TAX, both),
                new ServiceItem(name, TAX, percent),
                new OtherChargeItem(name, TAX, both),
                new OtherChargeItem(name, TAX, percent),
                new DiscountItem(name, "Off", TAX, Rate.percent(new BigDecimal("10")), ID),
                new DiscountItem(name, "Off", TAX, Rate.each(ONE_50), ID),
                new SalesTaxItem(new ItemName("NY", true, null, NAME), "New York", new BigDecimal("8.875"), ID),
                new GroupItem(new ItemName("Set", true, null, null), "A set", ID, true, parts));
    }

    static Sale fullSale() {
        return new Sale(
                ID,
                NAME,
                new Heading(ID, DAY, "W1", DAY, Ref.named("ZF"), new BigDecimal("1.2345")),
                new Delivery(ADDRESS, ADDRESS, DAY, Ref.named("Courier"), "Albany"),
                new SalesTax(ID, TAX),
                new Remarks("Order 1 [k]", ID, "Other", true, false));
    }

    static List<SaleLine> fullLines() {
        return List.of(
                new ItemLine(
                        ID,
                        "Mug ½ “quoted”",
                        FIVE_DECIMALS,
                        "each",
                        Rate.each(ONE_50),
                        NAME,
                        ONE_50,
                        ID,
                        TAX,
                        "a",
                        "b"),
                ItemLine.priced(ID, "Discount", BigDecimal.ONE, Rate.percent(new BigDecimal("-10")), TAX),
                new GroupLine(ID, FIVE_DECIMALS, "each", NAME),
                ItemLine.of(ID, "Shipping", null, new BigDecimal("-6"), TAX).inClass(NAME));
    }

    private static List<LineMod> fullChanges() {
        ItemLine line = (ItemLine) fullLines().get(0);
        return List.of(
                LineMod.kept("4E-1"),
                LineMod.changed("4E-2", line),
                new LineMod.OfGroup(
                        "4E-3",
                        new GroupLine(ID, FIVE_DECIMALS, "each", null),
                        List.of(new LineMod.OfItem("4E-4", line))),
                LineMod.added(line));
    }

    private static List<Request> sales() {
        Sale full = fullSale();
        Sale least = Sale.to(ID);
        List<SaleLine> line = List.of(ItemLine.of(ID, "", null, ONE_50, TAX));
        SalesReceipt receipt = new SalesReceipt(full, true, "123", ID, ID);
        Receivable receivable = new Receivable(full, ID, true, "PO 1", ID);
        SalesOrder order = new SalesOrder(full, "PO 1", ID, false);
        return List.of(
                new SalesReceiptAdd("1", receipt, GUID, fullLines()),
                new SalesReceiptAdd("1", SalesReceipt.of(Sale.BLANK), null, line),
                new SalesReceiptMod("1", VERSION, receipt, fullChanges()),
                new SalesReceiptMod("1", VERSION, SalesReceipt.of(Sale.BLANK), List.of()),
                new InvoiceAdd("1", receivable, GUID, List.of("4C-1"), fullLines()),
                new InvoiceAdd("1", Receivable.of(least), null, List.of(), line),
                new InvoiceMod("1", VERSION, receivable, fullChanges()),
                new InvoiceMod("1", VERSION, Receivable.of(Sale.BLANK), List.of()),
                new CreditMemoAdd("1", receivable, GUID, fullLines()),
                new CreditMemoAdd("1", Receivable.of(least), null, line),
                new CreditMemoMod("1", VERSION, receivable, fullChanges()),
                new CreditMemoMod("1", VERSION, Receivable.of(Sale.BLANK), List.of()),
                new SalesOrderAdd("1", order, GUID, fullLines()),
                new SalesOrderAdd("1", SalesOrder.of(least), null, line),
                new SalesOrderMod("1", VERSION, order, fullChanges()),
                new SalesOrderMod("1", VERSION, SalesOrder.of(Sale.BLANK), List.of()));
    }

    private static List<Request> others() {
        ReceivedPayment payment = new ReceivedPayment(ID, ID, DAY, "12345678901234567890", ONE_50, ONE_50, ID, "m", ID);
        ReceivedPayment least = new ReceivedPayment(ID, null, null, null, null, null, null, null, null);
        InventoryAdjustment adjustment = new InventoryAdjustment(ID, DAY, "A1", NAME, ID, ID, "counted");
        AppliedTo applied = new AppliedTo("4C-1", ONE_50, ONE_50, ID);
        List<Request> all = new ArrayList<>(List.of(
                new ReceivePaymentAdd("1", payment, GUID, List.of(applied, AppliedTo.invoice("4C-2", ONE_50)), true),
                new ReceivePaymentAdd("1", least, null, List.of(), true),
                new ReceivePaymentMod("1", VERSION, payment, List.of(applied)),
                new ReceivePaymentMod("1", VERSION, least, List.of()),
                new InventoryAdjustmentAdd(
                        "1",
                        adjustment,
                        GUID,
                        List.of(
                                new StockChange.NewQuantity(ID, FIVE_DECIMALS),
                                new StockChange.QuantityDifference(NAME, new BigDecimal("-3")),
                                new StockChange.NewValue(ID, FIVE_DECIMALS, ONE_50),
                                new StockChange.NewValue(ID, null, ONE_50))),
                new InventoryAdjustmentMod(
                        "1",
                        VERSION,
                        adjustment,
                        List.of(
                                new InventoryAdjustmentMod.Line("4E-1", ID, FIVE_DECIMALS, ONE_50),
                                new InventoryAdjustmentMod.Line(LineMod.NEW, ID, FIVE_DECIMALS, null)))));
        Arrays.stream(Transaction.values()).forEach(kind -> {
            all.add(new TxnDel("1", kind, "4C-1"));
            if (kind.voidable()) {
                all.add(new TxnVoid("1", kind, "4C-1"));
            }
        });
        return all;
    }
}
