package io.counterfoil.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.events.BooksList;
import io.counterfoil.events.Order;
import io.counterfoil.events.Preferences;
import io.counterfoil.events.Preferences.ExportMode;
import io.counterfoil.events.PullPage;
import io.counterfoil.events.Wire;
import io.counterfoil.events.Work;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever is wrong with an order or a setting: entered right or held, and the next order goes its way. */
@QuarkusTest
class BadInputTest extends ServiceTest {

    private static final String HOSTILE = "]]></Name><Name>x\u0000\u0001\u001b\u202e\ufffe & \"<!--\"";

    @Test
    void anAccountThatIsNotInQuickBooksHoldsTheOrder() {
        TestShop shop = shop().changed(with("depositToAccount", "Chequing"), true);
        new TestBooks(topics, shop)
                .reads(BooksList.ACCOUNTS, TestBooks.record("Account", "A1", "Checking", "IsActive", "true"));

        shop.says(AnOrder.number("1"));

        awaitHeld(shop, "1", "NOT_IN_QUICKBOOKS");
        assertTrue(shop.order("1").getString("reasons[0].text").contains("\"Chequing\""));
    }

    @Test
    void anInactiveItemHoldsTheOrderAndAnActiveOneLetsItGo() {
        TestShop shop = shop().automatic();
        new TestBooks(topics, shop).reads(BooksList.ITEMS, items(TestBooks.inactive("S", "Web Shipping")));
        shop.says(AnOrder.number("1"));
        awaitHeld(shop, "1", "NOT_IN_QUICKBOOKS");
        assertEquals("SHIPPING", shop.order("1").getString("reasons[0].about"));

        new TestBooks(topics, shop).reads(BooksList.ITEMS, items(TestBooks.item("S", "Web Shipping")));

        soon().until(() -> shop.receipts().size() == 1);
    }

    @Test
    void anOrderWhoseCurrencyChangesIsHeldBeforeAndShownAfterItIsEntered() {
        TestShop shop = shop().onDemand();
        shop.says(AnOrder.number("1"));
        soon().until(() -> "PENDING".equals(shop.order("1").getString("state")));
        shop.automatic();
        soon().until(() -> shop.receipts().size() == 1);

        shop.says(AnOrder.number("1").paidIn("EUR"));
        shop.says(AnOrder.number("2").paidIn("EUR"));

        awaitHeld(shop, "2", "FOREIGN_CURRENCY");
        soon().until(() -> "CHANGED_AFTER_POSTING".equals(shop.order("1").getString("reasons[0].code")));
        assertEquals("QUEUED", shop.order("1").getString("state"));
        assertEquals(1, shop.receipts().size());
    }

    @Test
    void aTotalThatDoesNotAddUpIsHeldWithBothFigures() {
        TestShop shop = shop().automatic();

        shop.says(AnOrder.number("1").total("70.59"));

        awaitHeld(shop, "1", "NOT_BALANCED");
        String text = shop.order("1").getString("reasons[0].text");
        assertTrue(text.contains("69.59") && text.contains("70.59"), text);
        theNextOrderGoesItsWay(shop);
    }

    @Test
    void tenThousandLinesAreHeldAndStopNothing() {
        TestShop shop = shop().automatic();
        List<Order.Line> lines = IntStream.range(0, 10_000)
                .mapToObj(i -> new Order.Line("", "A", "A", BigDecimal.ONE, BigDecimal.ONE))
                .toList();

        shop.says(AnOrder.number("1").plain().lines(lines).total("10000"));

        awaitHeld(shop, "1", "TOO_LARGE");
        theNextOrderGoesItsWay(shop);
    }

    @Test
    void namesOfBracketsAndControlCharactersAreEnteredAsPlainText() {
        TestShop shop = shop().automatic();

        shop.says(AnOrder.number("1")
                .called(HOSTILE)
                .byGuest(HOSTILE, HOSTILE, "odalys@example.com")
                .lines(AnOrder.line(HOSTILE, HOSTILE, "3", "59.97")));

        soon().until(() -> shop.receipts().size() == 1);
        Work.AddTransaction receipt =
                (Work.AddTransaction) shop.receipts().get(0).work();
        Work.AddCustomer customer =
                (Work.AddCustomer) shop.tasks(Work.AddCustomer.class).get(0).work();
        assertTrue(receipt.refNumber().matches("[A-Z0-9]{1,11}"), receipt.refNumber());
        assertTrue(customer.name().length() <= 41, customer.name());
        for (String text : List.of(
                customer.name(),
                customer.firstName(),
                customer.billing().lines().get(0),
                receipt.memo(),
                receipt.lines().get(0).description())) {
            assertTrue(text.chars().noneMatch(Character::isISOControl), text);
        }
        assertEquals("69.59", receipt.total().toPlainString());
        theNextOrderGoesItsWay(shop);
    }

    private static void theNextOrderGoesItsWay(TestShop shop) {
        int before = shop.receipts().size();
        shop.says(AnOrder.number("99"));
        soon().until(() -> shop.receipts().size() == before + 1);
    }

    private static void awaitHeld(TestShop shop, String number, String code) {
        soon().until(() -> "HELD".equals(shop.order(number).getString("state"))
                && code.equals(shop.order(number).getString("reasons[0].code")));
    }

    private static PullPage.Item[] items(PullPage.Item shipping) {
        List<PullPage.Item> all = new ArrayList<>(List.of(shipping));
        List.of("Web Item", "Web Fee", "Web Discount", "Web Tax", "FX-MUG")
                .forEach(name -> all.add(TestBooks.item(name, name)));
        return all.toArray(PullPage.Item[]::new);
    }

    private static Preferences with(String preference, String value) {
        ObjectNode json = Wire.mapper().valueToTree(TestShop.chosen(ExportMode.AUTOMATIC));
        json.put(preference, value);
        try {
            return Wire.mapper().treeToValue(json, Preferences.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
