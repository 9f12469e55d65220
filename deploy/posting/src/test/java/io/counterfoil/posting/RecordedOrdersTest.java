package io.counterfoil.posting;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.counterfoil.cart.woocommerce.RecordedOrders;
import io.counterfoil.events.Order;
import io.counterfoil.events.OrderHeld.Reason;
import io.counterfoil.queue.document.GivenBack;
import io.counterfoil.queue.plan.Plan;
import io.counterfoil.queue.plan.Planner;
import io.counterfoil.queue.plan.Sale;
import io.counterfoil.queue.plan.Transaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every order that was recorded at a real shop stands in the company file to the cent, or is held for the reason it has. */
class RecordedOrdersTest {

    private static final String ENTERED = "entered";

    /** By the name of the recording; all others are entered. */
    private static final Map<String, String> EXPECTED = Map.ofEntries(
            Map.entry("order-simple-dp6", "AMOUNT_NOT_POSTABLE"),
            Map.entry("order-tax-rounded-at-subtotal-dp6", "AMOUNT_NOT_POSTABLE"),
            Map.entry("order-simple-in-0-decimal-shop", "DEFECTIVE NOT_BALANCED"),
            Map.entry("order-simple-in-0-decimal-shop-dp6", "AMOUNT_NOT_POSTABLE DEFECTIVE"));

    private final Company company = new Company();

    @Test
    void everyRecordedOrderIsEnteredToTheCentOrHeldForItsReason() {
        Optional<Path> carts = RecordedOrders.carts();
        assumeTrue(carts.isPresent(), "the recordings are not here: ../shared/carts");
        Map<String, Order> orders = new TreeMap<>(RecordedOrders.read(carts.orElseThrow()));
        Map<String, Order> ofPrestaShop = io.counterfoil.cart.prestashop.RecordedOrders.read(carts.orElseThrow());
        orders.putAll(ofPrestaShop);

        assertAll(orders.entrySet().stream()
                .map(recorded -> () -> assertEquals(
                        EXPECTED.getOrDefault(recorded.getKey().replaceFirst(".*/\\d+-", ""), ENTERED),
                        outcome(recorded.getValue()),
                        recorded.getKey())));
        Map<String, Long> refunds = orders.values().stream()
                .flatMap(this::given)
                .collect(Collectors.groupingBy(outcome -> outcome, Collectors.counting()));
        assertEquals(Map.of(ENTERED, 10L, "REFUND_NOT_SPLIT", 2L), refunds, "credit memos of recorded refunds");
        assertTrue(ofPrestaShop.size() > 30, () -> ofPrestaShop.size() + " orders of PrestaShop");
        assertTrue(orders.size() > 90, () -> orders.size() + " orders");
    }

    /** These shops have no interface that tells orders: what was recorded are rows of their databases. */
    @ParameterizedTest
    @CsvSource({
        "opencart-4.1.0.3, 'deploy/modules/opencart reads these rows in the shop, and ReferenceModuleTest the recorded ones'",
        "zencart-2.2.2, 'there is no module for Zen Cart; Custom Cart Integration tells how to write one'"
    })
    void rowsOfADatabaseAreNoOrdersThatAShopTells(String shop, String instead) {
        Optional<Path> carts = RecordedOrders.carts();
        assumeTrue(carts.isPresent(), "the recordings are not here: ../shared/carts");
        assertTrue(Files.isDirectory(carts.orElseThrow().resolve(shop)));

        abort(shop + " has no cart adapter: its recordings are rows of its database (rows.json); " + instead);
    }

    /** No shop is left out without a word. */
    @Test
    void everyRecordedShopIsReadOrSkippedForAReason() throws IOException {
        Optional<Path> carts = RecordedOrders.carts();
        assumeTrue(carts.isPresent(), "the recordings are not here: ../shared/carts");
        try (Stream<Path> shops = Files.list(carts.orElseThrow())) {
            assertEquals(
                    List.of(
                            "opencart-4.1.0.3",
                            "prestashop-8.0.5",
                            "prestashop-8.2.1",
                            "woocommerce-11.0.1",
                            "woocommerce-8.2.0",
                            "zencart-2.2.2"),
                    shops.filter(Files::isDirectory)
                            .map(shop -> shop.getFileName().toString())
                            .sorted()
                            .toList());
        }
    }

    /** Credit memos of what was given back of it, each to the cent or held because the shop says only the sum. */
    private Stream<String> given(Order order) {
        return GivenBack.of(order).stream().map(refund -> {
            String outcome = outcome(refund);
            boolean onlyTheSum = refund.lines().isEmpty()
                    && refund.shippings().isEmpty()
                    && refund.fees().isEmpty();
            assertEquals(
                    onlyTheSum ? "REFUND_NOT_SPLIT" : ENTERED,
                    outcome,
                    refund.cartOrderId() + " of " + refund.number());
            return outcome;
        });
    }

    private String outcome(Order order) {
        Sale sale = new Sale(UUID.nameUUIDFromBytes(new byte[0]), "Shop", Shops.WITH_TAX_ITEMS, company, order);
        return Planner.plan(sale).accept(new Plan.Cases<>() {
            @Override
            public String transaction(Transaction transaction) {
                assertEquals(0, order.total().compareTo(company.enter(transaction)), "the total in QuickBooks");
                return ENTERED;
            }

            @Override
            public String held(Plan.Held held) {
                return held.reasons().stream().map(Reason::code).sorted().collect(Collectors.joining(" "));
            }
        });
    }
}
