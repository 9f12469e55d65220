package io.counterfoil.simulator.quickbooks;

import static io.counterfoil.simulator.quickbooks.Desk.add;
import static io.counterfoil.simulator.quickbooks.Desk.field;
import static io.counterfoil.simulator.quickbooks.Desk.mod;
import static io.counterfoil.simulator.quickbooks.Desk.ref;
import static io.counterfoil.simulator.quickbooks.Desk.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.simulator.xml.Node;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListChangesTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T17:00:00Z"), ZoneId.of("America/New_York"));
    private static final String SALES = "<SalesOrPurchase>" + ref("AccountRef", "Sales") + "</SalesOrPurchase>";
    private static final String STOCK = ref("IncomeAccountRef", "Sales")
            + ref("COGSAccountRef", "Cost of Goods Sold")
            + ref("AssetAccountRef", "Inventory Asset");

    private final Desk desk = Desk.inMemory(NOON);

    @ParameterizedTest
    @CsvSource({
        "Customer, ''",
        "Vendor, ''",
        "Class, ''",
        "Account, <AccountType>Bank</AccountType>",
        "ItemDiscount, <DiscountRate>5.00</DiscountRate>",
        "ItemSubtotal, ''",
        "ItemSalesTax, <TaxRate>7.5</TaxRate>",
        "ItemGroup, <ItemGroupLine><ItemRef><FullName>Web Item</FullName></ItemRef></ItemGroupLine>"
    })
    void elementIsAddedFoundAndChanged(String what, String fields) {
        Node ret = desk.done(add(what, field("Name", "New") + fields));

        assertEquals(ret, desk.listed(what, "New"));
        Node changed = desk.done(mod(ret, field("Name", "Newer")));
        assertEquals("Newer", text(changed, "Name"));
        assertEquals("3200", desk.statusOf(mod(ret, field("Name", "Newest"))));
        assertEquals("500", desk.statusOf("<" + what + "QueryRq><FullName>New</FullName></" + what + "QueryRq>"));
        assertEquals(changed, desk.listed(what, "newer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ItemService", "ItemNonInventory", "ItemOtherCharge"})
    void itemThatIsSoldChangesPriceByPrice(String what) {
        Node ret = desk.done(add(what, field("Name", "New") + SALES));

        Node priced = desk.done(mod(ret, field("SalesOrPurchaseMod", field("Price", "9.50"))));
        Node percent = desk.done(mod(priced, field("SalesOrPurchaseMod", field("PricePercent", "5.00"))));

        assertEquals("9.50", priced.text("SalesOrPurchase", "Price").orElse(""));
        assertEquals(
                "Sales",
                priced.child("SalesOrPurchase")
                        .orElseThrow()
                        .text("AccountRef", "FullName")
                        .orElse(""));
        assertEquals("", percent.text("SalesOrPurchase", "Price").orElse(""));
        assertEquals("5.00", percent.text("SalesOrPurchase", "PricePercent").orElse(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ItemInventory", "ItemInventoryAssembly"})
    void stockKeepsItsQuantityThroughAChange(String what) {
        String quantity = field("QuantityOnHand", "4");
        Node ret = desk.done(add(what, field("Name", "New") + STOCK + quantity));

        Node changed = desk.done(mod(ret, field("SalesPrice", "9.50")));

        assertEquals("4", text(changed, "QuantityOnHand"));
        assertEquals("9.50", text(changed, "SalesPrice"));
    }

    @ParameterizedTest
    @CsvSource({
        "PaymentMethod, <PaymentMethodType>Visa</PaymentMethodType>",
        "ShipMethod, ''",
        "StandardTerms, <StdDueDays>10</StdDueDays>"
    })
    void smallListsGrow(String what, String fields) {
        Node ret = desk.done(add(what, field("Name", "New") + fields));

        assertEquals(ret, desk.listed(what, "New"));
        assertEquals("3100", desk.statusOf(add(what, field("Name", "NEW") + fields)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Customer", "Vendor", "OtherName"})
    void nameIsSharedAmongCustomersVendorsEmployeesAndOthers(String what) {
        desk.done(Desk.customer("Ada"));
        for (String used : List.of("ada", "State Tax Board", "Casey Clerk", "PETTY CASH")) {
            assertEquals("3100", desk.statusOf(add(what, field("Name", used))));
        }
        assertEquals("0", desk.statusOf(add("ItemSubtotal", field("Name", "Ada"))));
    }

    @Test
    void changeToAUsedNameIsRefused() {
        desk.done(Desk.customer("Ada"));
        Node bob = desk.done(Desk.customer("Bob"));

        assertEquals("3100", desk.statusOf(mod(bob, field("Name", "ADA"))));
        assertEquals("0", desk.statusOf(mod(bob, field("Name", "BOB"))));
    }

    @Test
    void newNameShowsInEverythingBelowAndBeside() {
        Node ada = desk.done(Desk.customer("Ada"));
        desk.done(add("Customer", field("Name", "Roof") + ref("ParentRef", "Ada")));
        desk.done(add("Customer", field("Name", "Tiles") + ref("ParentRef", "Ada:Roof")));
        Node invoice =
                desk.done(add("Invoice", ref("CustomerRef", "Ada:Roof:Tiles") + Desk.line("Invoice", "Web Item", "")));

        desk.done(mod(ada, field("Name", "Eve")));

        assertEquals("2", text(desk.listed("Customer", "Eve:Roof:Tiles"), "Sublevel"));
        assertEquals(
                "Eve:Roof:Tiles",
                desk.entered(invoice).text("CustomerRef", "FullName").orElse(""));
        assertEquals("0", desk.statusOf(Desk.customer("Ada")));
    }

    @Test
    void itemsHaveParentsToo() {
        desk.done(add("ItemService", field("Name", "Work") + SALES));
        Node ret = desk.done(add("ItemService", field("Name", "Hard") + ref("ParentRef", "Work") + SALES));

        assertEquals("Work:Hard", text(ret, "FullName"));
        assertEquals("0", desk.statusOf(add("ItemService", field("Name", "Hard") + SALES)));
    }

    @Test
    void onlyWhatNobodyUsesCanBeDeleted() {
        Node ada = desk.done(Desk.customer("Ada"));
        Node bob = desk.done(Desk.customer("Bob"));
        desk.done(add("Invoice", ref("CustomerRef", "Ada") + Desk.line("Invoice", "Web Item", "")));

        assertEquals("3160", desk.statusOf(deletion(ada)));
        assertEquals("0", desk.statusOf(deletion(bob)));

        Node deleted = desk.done("<ListDeletedQueryRq><ListDelType>Customer</ListDelType></ListDeletedQueryRq>");
        assertEquals("Bob", text(deleted, "FullName"));
        assertEquals("1", desk.statusOf("<ListDeletedQueryRq><ListDelType>Vendor</ListDelType></ListDeletedQueryRq>"));
        assertEquals("0", desk.statusOf(Desk.customer("Bob")));
    }

    @Test
    void whatWindows1252DoesNotHaveBecomesAQuestionMark() {
        Node ret = desk.done(Desk.customer("Zo&#235; &#8364; &#20013;&#128512;"));

        assertEquals("Zo\u00eb \u20ac ??", text(ret, "Name"));
        assertEquals(
                "0x80040400",
                desk.send(Desk.set("onError=\"stopOnError\"", Desk.customer("Zo\u00eb")))
                        .hresult());
    }

    @Test
    void typesOfAccountsAndPaymentsAreFiltered() {
        assertEquals(
                "Checking",
                text(desk.done("<AccountQueryRq><AccountType>Bank</AccountType></AccountQueryRq>"), "FullName"));
        assertEquals(
                1,
                desk.ask("<PaymentMethodQueryRq><PaymentMethodType>Visa</PaymentMethodType></PaymentMethodQueryRq>")
                        .children()
                        .size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Account",
                "PaymentMethod",
                "ShipMethod",
                "StandardTerms",
                "Class",
                "SalesTaxCode",
                "Vendor",
                "Item",
                "ItemSalesTax",
                "ItemOtherCharge"
            })
    void everyListOfANewFileFitsTheSchema(String what) {
        assertEquals("0", desk.statusOf("<" + what + "QueryRq/>"));
    }

    private static String deletion(Node ret) {
        return "<ListDelRq>" + field("ListDelType", "Customer") + field("ListID", text(ret, "ListID")) + "</ListDelRq>";
    }
}
