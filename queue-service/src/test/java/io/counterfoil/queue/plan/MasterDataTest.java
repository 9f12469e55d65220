package io.counterfoil.queue.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.events.BooksList;
import io.counterfoil.events.ItemPreferences.CreateAs;
import io.counterfoil.events.Order.Buyer;
import io.counterfoil.events.Order.Payment;
import io.counterfoil.events.OrderHeld.Reason;
import io.counterfoil.events.Work.Listed;
import io.counterfoil.queue.AnOrder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Products, customers and methods that QuickBooks does not have: taken, made or held, as the store wants it. */
class MasterDataTest {

    private static final String CREATE =
            "'items': {'unmapped': 'CREATE', 'createAs': 'INVENTORY', 'incomeAccount': 'Sales', 'assetAccount':"
                    + " 'Inventory Asset', 'cogsAccount': 'Cost of Goods Sold', 'expenseAccount': 'Rent'}";
    private static final String HOLD = "'items': {'unmapped': 'HOLD'}";

    private final ReadBooks books = new ReadBooks()
            .with(BooksList.ITEMS, "FX-ROPE", "Web Item", "Web Shipping", "Web Fee", "Web Discount", "Web Tax", "All")
            .withInactive(BooksList.ITEMS, "FX-OLD")
            .whole(BooksList.ITEMS);

    @Test
    void aProductThatIsNotMappedPausesItsOrder() {
        List<Reason> reasons = shop(HOLD).held(with("FX-MUG"));

        assertEquals(List.of(Products.ITEM_NOT_MAPPED), codes(reasons));
        assertTrue(reasons.get(0).text().contains("FX-MUG"), reasons.toString());
        assertTrue(new Plan.Held(reasons).underTheseSettings());
        assertEquals(
                List.of("FX-ROPE"), firstItems(shop(HOLD).entered(with("fx-rope".toUpperCase(java.util.Locale.ROOT)))));
    }

    @Test
    void aProductThatIsNotMappedIsCreatedOnceWithTheAccountsOfItsKind() {
        accounts();

        Transaction entered = shop(CREATE)
                .entered(AnOrder.number("1")
                        .plain()
                        .lines(
                                AnOrder.line("FX-MUG", "Enamel mug", "1", "5.00"),
                                AnOrder.line("fx-mug", "Mug again", "1", "5.00"),
                                AnOrder.line("FX-ROPE", "Rope", "1", "1.00"))
                        .total("11.00"));

        assertEquals(
                List.of(new NewItem(
                        "FX-MUG",
                        CreateAs.INVENTORY,
                        "Enamel mug",
                        null,
                        new NewItem.Accounts(
                                Listed.id("LSales"),
                                Listed.id("LCost of Goods Sold"),
                                Listed.id("LInventory Asset"),
                                null))),
                entered.newItems());
        assertEquals(List.of("FX-MUG"), firstItems(entered));
    }

    @Test
    void accountsAreOnlyThoseThatWereReadAndFit() {
        assertEquals(List.of(NamedRecords.LIST_NOT_READ), codes(shop(CREATE).held(with("FX-MUG"))));

        books.withAccount("Sales", "Expense")
                .withAccount("Inventory Asset", "OtherCurrentAsset")
                .whole(BooksList.ACCOUNTS);

        assertEquals(
                List.of(Products.ACCOUNT_NOT_FIT, NamedRecords.NOT_IN_QUICKBOOKS),
                codes(shop(CREATE).held(with("FX-MUG"))));
        assertEquals(List.of(), shop(CREATE).entered(with("FX-ROPE")).newItems());
    }

    @ParameterizedTest
    @CsvSource({
        "FX-OLD, inactive",
        "Shirts:Blue, cannot be created",
        "12345678901234567890123456789012, cannot be created",
        "東京, cannot be created"
    })
    void whatCannotBeCreatedIsForAPerson(String sku, String why) {
        accounts();

        List<Reason> reasons = shop(CREATE).held(with(sku));

        assertEquals(List.of(Products.ITEM_NOT_MAPPED), codes(reasons));
        assertTrue(reasons.get(0).text().contains(why), reasons.toString());
    }

    @Test
    void aProductWithoutASkuIsTheDefaultItemWhateverIsWanted() {
        accounts();

        assertEquals(List.of("Web Item"), firstItems(shop(CREATE).entered(with(" \u0001"))));
        assertEquals(List.of("Web Item"), firstItems(shop(HOLD).entered(with(""))));
    }

    @Test
    void oneGenericItemIsTakenForAllProducts() {
        Transaction entered =
                shop("'items': {'unmapped': 'HOLD', 'oneGenericItem': 'All'}").entered(with("FX-MUG"));

        assertEquals(List.of("All"), firstItems(entered));
        assertEquals(
                List.of(NamedRecords.NOT_IN_QUICKBOOKS),
                codes(shop("'items': {'oneGenericItem': 'FX-OLD'}").held(with("FX-MUG"))));
    }

    @Test
    void theGenericCustomerIsForThoseWithoutAnOwnOne() {
        books.withCustomer("Online Customer", "", true).whole(BooksList.CUSTOMERS);
        String generic = "'customers': {'policy': 'GENERIC', 'genericCustomer': 'online customer'}";
        String wholesale = "'customers': {'policy': 'WHOLESALE_ONLY', 'genericCustomer': 'Online Customer'}";

        assertEquals(
                "LOnline Customer", shop(generic).entered(by("", "")).customer().listId());
        assertEquals(
                "LOnline Customer",
                shop(generic).entered(by("ACME", "")).customer().listId());
        assertEquals(
                "LOnline Customer",
                shop(wholesale).entered(by(" ", "")).customer().listId());
        assertNull(shop(wholesale).entered(by("ACME", "")).customer().listId());
        assertEquals(
                "LOnline Customer",
                shop(generic)
                        .entered(AnOrder.number("1")
                                .by(new Buyer(null, "", "", "", "", ""))
                                .billedTo(nobody()))
                        .customer()
                        .listId());
    }

    @Test
    void aGenericCustomerThatIsNotThereHolds() {
        String generic = "'customers': {'policy': 'GENERIC', 'genericCustomer': 'Online Customer'}";

        assertEquals(List.of(NamedRecords.LIST_NOT_READ), codes(shop(generic).held(by("", ""))));
        books.withCustomer("Online Customer", "", false).whole(BooksList.CUSTOMERS);
        assertEquals(
                List.of(NamedRecords.NOT_IN_QUICKBOOKS), codes(shop(generic).held(by("", ""))));
    }

    @ParameterizedTest
    @CsvSource({
        "王伟, , Wang Wei",
        "Иван, Петров, Ivan Petrov",
        "Γιώργος, , Giorgos",
        "ACME, 株式会社, ACME Zhu Shi Hui She",
        "Zoë, Nagő, Zoë Nago",
        "José, Muñoz, José Muñoz"
    })
    void aNameThatQuickBooksCannotKeepIsWrittenInLatinLetters(String first, @Nullable String last, String name) {
        Transaction entered =
                shop("'customers': {}").entered(named(first, last == null ? "" : last, "wang@example.com"));

        assertTrue(
                entered.customer().name().equalsIgnoreCase(name),
                entered.customer().name());
        assertEquals(
                !name.equalsIgnoreCase(first + " " + last),
                entered.memo().contains("name in Latin letters"),
                entered.memo());
    }

    @Test
    void peopleWhoAreWrittenAlikeStayTwoCustomersAndAreNotFoundByTheirName() {
        String link = "'customers': {'linkByName': true}";
        books.withCustomer("Wang Wei", "", true).whole(BooksList.CUSTOMERS);

        Customer one = shop(link).entered(named("王伟", "", "")).customer();
        Customer other = shop(link).entered(named("王薇", "", "")).customer();

        assertNull(one.listId());
        assertEquals(one.name(), other.name());
        assertNotEquals(one.key(), other.key());
        assertNotEquals(one.distinctName(), other.distinctName());
    }

    private static AnOrder named(String first, String last, String email) {
        return AnOrder.number("1").plain().total("59.97").by(new Buyer(null, first, last, "", email, ""));
    }

    @Test
    void aCustomerIsFoundByItsAddressThenByItsNameElseCreated() {
        String link = "'customers': {'linkByEmail': true, 'linkByName': true}";
        books.withCustomer("Fennimore & Co", "ODALYS@example.com", true)
                .withCustomer("Odalys Fennimore", "", true)
                .whole(BooksList.CUSTOMERS);

        assertEquals(
                "LFennimore & Co",
                shop(link).entered(by("", "odalys@example.com")).customer().listId());
        assertEquals(
                "LOdalys Fennimore",
                shop(link).entered(by("", "other@example.com")).customer().listId());
        assertNull(
                shop(link).entered(by("ACME", "other@example.com")).customer().listId());
        assertNull(shop("'customers': {}")
                .entered(by("", "odalys@example.com"))
                .customer()
                .listId());
    }

    @Test
    void aCustomerThatIsNotClearOrInactiveIsForAPerson() {
        String link = "'customers': {'linkByEmail': true, 'linkByName': true}";
        assertEquals(List.of(NamedRecords.LIST_NOT_READ), codes(shop(link).held(by("", "a@example.com"))));
        books.withCustomer("One", "two@example.com", true)
                .withCustomer("Two", "two@example.com", true)
                .withCustomer("Odalys Fennimore", "gone@example.com", false)
                .whole(BooksList.CUSTOMERS);

        assertEquals(List.of(CustomerRules.CUSTOMER_NOT_CLEAR), codes(shop(link).held(by("", "two@example.com"))));
        assertEquals(List.of(CustomerRules.CUSTOMER_INACTIVE), codes(shop(link).held(by("", "gone@example.com"))));
        assertEquals(List.of(CustomerRules.CUSTOMER_INACTIVE), codes(shop(link).held(by("", "x@example.com"))));
    }

    @Test
    void aMethodThatIsMissingIsLeftOutCreatedOrHolds() {
        books.with(BooksList.PAYMENT_METHODS, "Cash").whole(BooksList.PAYMENT_METHODS);
        AnOrder order = AnOrder.number("1").payment(new Payment("klarna", "Klarna", "", Instant.EPOCH));

        assertNull(shop("'missingMethods': 'LEAVE_OUT'").entered(order).header().paymentMethod());
        Transaction created = shop("'missingMethods': 'CREATE'").entered(order);
        assertEquals(Listed.named("Klarna"), created.header().paymentMethod());
        assertEquals(Listed.named("Flat rate"), created.header().shipMethod());
        assertEquals(
                List.of(Methods.METHOD_NOT_MAPPED, NamedRecords.LIST_NOT_READ),
                codes(shop("'missingMethods': 'HOLD'").held(order)));
        assertEquals(
                List.of(Methods.METHOD_NOT_MAPPED),
                codes(shop("'missingMethods': 'CREATE', 'shippingMethodPrefix': 'CUSTOM - '")
                        .held(order)));
    }

    private void accounts() {
        books.withAccount("Sales", "Income")
                .withAccount("Inventory Asset", "OtherCurrentAsset")
                .withAccount("Cost of Goods Sold", "CostOfGoodsSold")
                .whole(BooksList.ACCOUNTS);
    }

    private Shop shop(String choice) {
        return Shop.choosing("'taxItem': 'Web Tax'", choice).with(books);
    }

    private static AnOrder with(String sku) {
        return AnOrder.number("1")
                .plain()
                .lines(AnOrder.line(sku, "Enamel mug", "1", "5.00"))
                .total("5.00");
    }

    private static AnOrder by(String company, String email) {
        return with("FX-ROPE").by(new Buyer(null, "Odalys", "Fennimore", company, email, ""));
    }

    private static io.counterfoil.events.Order.Address nobody() {
        return io.counterfoil.events.Order.Address.none();
    }

    private static List<String> firstItems(Transaction transaction) {
        return transaction.lines().get(0).items();
    }

    private static List<String> codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).toList();
    }
}
