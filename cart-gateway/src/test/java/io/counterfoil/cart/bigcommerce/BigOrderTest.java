package io.counterfoil.cart.bigcommerce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.cart.document.CartJson;
import io.counterfoil.cart.document.Fields;
import io.counterfoil.cart.reading.CartReader;
import io.counterfoil.events.Order;
import io.counterfoil.events.Order.Charge;
import io.counterfoil.events.Order.Line;
import io.counterfoil.events.Order.OrderStatus;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shapes of orders that BigCommerce's description has. */
class BigOrderTest {

    @Test
    void addsEveryPartUp() {
        Order order = read("""
                "total_inc_tax": "112.5000", "total_tax": "10.0000", "shipping_cost_ex_tax": "8.0000",
                "handling_cost_ex_tax": "2.5000", "wrapping_cost_ex_tax": "2.0000", "discount_amount": "4.0000",
                "coupon_discount": "6.0000"
                """, List.of("{\"code\": \"SPRING\", \"discount\": 6}"));

        assertEquals(
                List.of(
                        new Charge("SPRING", "SPRING", new BigDecimal("6.00")),
                        new Charge("discount", "Discount", new BigDecimal("4.00"))),
                order.discounts());
        assertEquals(new BigDecimal("2.50"), CartReader.sum(order.handlings()));
        assertEquals(new BigDecimal("2.00"), CartReader.sum(order.wrappings()));
        assertEquals(List.of(), order.defects());
    }

    @ParameterizedTest
    @CsvSource({"80.0000, 20.00", "100.0000, 0"})
    void countsAGiftCertificateOnlyWhenTheTotalHasFallenByIt(String total, BigDecimal paidWithIt) {
        Order order = read(
                "\"total_tax\": \"0.0000\", \"gift_certificate_amount\": \"20.0000\", \"total_inc_tax\": \"" + total
                        + "\"",
                List.of());

        assertEquals(0, paidWithIt.compareTo(CartReader.sum(order.giftCertificates())));
        assertEquals(new BigDecimal(total).setScale(2), order.total());
        assertEquals(List.of(), order.defects());
    }

    @Test
    void tellsWhenThePartsMissTheTotal() {
        Order order = read("\"total_tax\": \"0.0000\", \"total_inc_tax\": \"90.0000\"", List.of());

        assertTrue(order.defects().get(0).contains("by -10.00"), order.defects().toString());
    }

    /** A discount of the order is in what went back, but not in the line. */
    @Test
    void takesARefundOfOneThingAsOfThatAlone() {
        Order.Returned returned = returned("""
                "total_amount": 49.00, "total_tax": 4.00, "items": [
                  {"item_type": "PRODUCT", "item_id": 1, "quantity": 1, "requested_amount": null}]
                """);

        assertEquals(
                List.of(new Line("1", "A", "A", new BigDecimal("1"), new BigDecimal("45.00"))),
                Objects.requireNonNull(returned).lines());
        assertEquals(new BigDecimal("4.00"), returned.tax());
    }

    @Test
    void saysWhatItKnowsBesideAnAmountOfNothingInParticular() {
        Order.Returned returned = returned("""
                "total_amount": 56.00, "total_tax": 4.00, "items": [
                  {"item_type": "PRODUCT", "item_id": 1, "quantity": 1, "requested_amount": null},
                  {"item_type": "HANDLING", "item_id": 9, "requested_amount": "1.5"},
                  {"item_type": "ORDER", "item_id": 7, "requested_amount": "0.50"}]
                """);

        assertEquals(
                new BigDecimal("50.00"),
                Objects.requireNonNull(returned).lines().get(0).amount());
        assertEquals(List.of(new Charge("handling", "Handling", new BigDecimal("1.50"))), returned.fees());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"item_type\": \"PRODUCT\", \"item_id\": 1, \"quantity\": 1},"
                        + " {\"item_type\": \"SHIPPING\", \"item_id\": 9, \"requested_amount\": 3}",
                "{\"item_type\": \"PRODUCT\", \"item_id\": 8, \"quantity\": 1}",
                "{\"item_type\": \"TAX\", \"item_id\": 8, \"requested_amount\": 45}"
            })
    void saysOnlyTheSumOfARefundThatDoesNotAddUp(String items) {
        assertNull(returned("\"total_amount\": 49.00, \"total_tax\": 4.00, \"items\": [" + items + "]"));
    }

    private static Order.@Nullable Returned returned(String refund) {
        return order(
                        "\"total_tax\": \"0.0000\", \"total_inc_tax\": \"100.0000\"",
                        List.of(),
                        List.of(json("{" + refund + "}")))
                .refunds()
                .get(0)
                .returned();
    }

    @ParameterizedTest
    @CsvSource({
        "0, DRAFT",
        "1, UNPAID",
        "2, COMPLETED",
        "3, OPEN",
        "4, REFUNDED",
        "5, CANCELLED",
        "6, FAILED",
        "7, UNPAID",
        "8, OPEN",
        "9, OPEN",
        "10, COMPLETED",
        "11, OPEN",
        "12, OTHER",
        "13, OTHER",
        "14, COMPLETED"
    })
    void knowsTheStatusByItsId(String id, OrderStatus status) {
        assertEquals(status, BigOrder.status(id));
    }

    private static Order read(String fields, List<String> coupons) {
        return order(fields, coupons, List.of());
    }

    private static Order order(String fields, List<String> coupons, List<Fields> refunds) {
        Fields order = json("{\"id\": 7, \"status_id\": 11, \"currency_code\": \"USD\", " + fields + "}");
        Fields product =
                json("{\"id\": 1, \"sku\": \"A\", \"name\": \"A\", \"quantity\": 2, \"total_ex_tax\": \"100.0000\"}");
        BigDocument document = new BigDocument(
                order,
                List.of(product),
                List.of(),
                coupons.stream().map(BigOrderTest::json).toList(),
                refunds,
                ZoneOffset.UTC);
        Order read = new BigOrder(document).read();
        CartReader.assertBalancedOrTold(read);
        return read;
    }

    private static Fields json(String text) {
        return CartJson.read(text).fold(Fields::new, trouble -> {
            throw new AssertionError(trouble.reason());
        });
    }
}
