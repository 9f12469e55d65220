package io.counterfoil.simulator.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrderGeneratorTest {

    private static final URI HOME = URI.create("http://localhost:8090");

    @Test
    void everyOrderAddsUp() {
        OrderGenerator generator = new OrderGenerator(7, HOME);

        for (int i = 0; i < 500; i++) {
            assertAddsUp(generator.next());
        }
    }

    @Test
    void everyKindOfOrderTurnsUp() {
        OrderGenerator generator = new OrderGenerator(7, HOME);
        Set<String> seen = new HashSet<>();

        for (int i = 0; i < 100; i++) {
            ObjectNode order = generator.next();
            seen.add("fee " + !order.path("fee_lines").isEmpty());
            seen.add("coupon " + !order.path("coupon_lines").isEmpty());
            seen.add("tax " + !order.path("tax_lines").isEmpty());
            seen.add("guest " + (order.path("customer_id").asLong() == 0));
        }

        assertEquals(8, seen.size(), seen.toString());
    }

    @Test
    void seedDecides() {
        assertEquals(new OrderGenerator(3, HOME).next(), new OrderGenerator(3, HOME).next());
        assertNotEquals(new OrderGenerator(3, HOME).next(), new OrderGenerator(4, HOME).next());
    }

    @Test
    void oneRecordedOrderIsWithoutItsCents() {
        List<ObjectNode> recorded = RecordedOrders.first(100, HOME);

        assertEquals(25, recorded.size());
        assertEquals(
                25,
                recorded.stream()
                        .map(order -> order.path("id").asLong())
                        .distinct()
                        .count());
        assertEquals("79", recorded.get(24).path("total").asText());
        assertTrue(recorded.stream().noneMatch(order -> order.toString().contains("shop.example")));
    }

    private static void assertAddsUp(JsonNode order) {
        BigDecimal tax = sum(order, "line_items", "total_tax").add(sum(order, "fee_lines", "total_tax"));
        BigDecimal all = sum(order, "line_items", "total")
                .add(sum(order, "fee_lines", "total"))
                .add(sum(order, "shipping_lines", "total"))
                .add(money(order, "total_tax"));
        BigDecimal discount = sum(order, "line_items", "subtotal").subtract(sum(order, "line_items", "total"));

        assertEquals(money(order, "total"), all, order.toString());
        assertEquals(money(order, "cart_tax"), tax, order.toString());
        assertEquals(money(order, "total_tax"), tax.add(sum(order, "shipping_lines", "total_tax")), order.toString());
        assertEquals(money(order, "discount_total"), discount, order.toString());
        assertEquals(money(order, "discount_total"), sum(order, "coupon_lines", "discount"), order.toString());
    }

    private static BigDecimal sum(JsonNode order, String lines, String field) {
        BigDecimal sum = new BigDecimal("0.00");
        for (JsonNode line : order.path(lines)) {
            sum = sum.add(money(line, field));
        }
        return sum;
    }

    private static BigDecimal money(JsonNode node, String field) {
        return new BigDecimal(node.path(field).asText());
    }
}
