package io.counterfoil.cart.woocommerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.document.Fields;
import io.counterfoil.events.Order.Charge;
import io.counterfoil.events.Order.Line;
import io.counterfoil.events.Order.Returned;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What refunds were for. An order says only how much was given back; each refund of it says of what, if anything. */
final class WooRefunds {

    private static final String DETAILS = "details";

    private WooRefunds() {}

    /** The orders, each refund with what it was for. */
    static Outcome<List<WooRow>> with(WooClient client, CartConnection connection, List<WooRow> rows) {
        Outcome<List<WooRow>> all = Outcome.of(new ArrayList<>());
        for (WooRow row : rows) {
            all = all.then(before -> of(client, connection, row).then(read -> {
                before.add(read);
                return Outcome.of(before);
            }));
        }
        return all;
    }

    private static Outcome<WooRow> of(WooClient client, CartConnection connection, WooRow row) {
        if (row.order().path("refunds").isEmpty()) {
            return Outcome.of(row);
        }
        String route = "/wc/v3/orders/" + row.order().path("id").asLong() + "/refunds";
        return client.get(connection, route, Map.of("per_page", "100"))
                .then(reply -> Outcome.of(new WooRow(explained(row.order(), reply.json()), row.modified())));
    }

    static JsonNode explained(JsonNode order, JsonNode details) {
        ObjectNode copy = order.deepCopy();
        copy.path("refunds")
                .forEach(refund -> details.forEach(detail -> {
                    if (refund.path("id").asLong() == detail.path("id").asLong()) {
                        ((ObjectNode) refund).set(DETAILS, detail);
                    }
                }));
        return copy;
    }

    /**
     * WooCommerce writes what was given back with minus signs. An amount of a line without a quantity brought nothing back:
     * it stays unexplained.
     *
     * @param amounts reads an amount as the order's are read
     */
    static @Nullable Returned of(Fields refund, BiFunction<Fields, String, BigDecimal> amounts) {
        Fields details = refund.in(DETAILS);
        List<Fields> parts = Stream.of("line_items", "shipping_lines", "fee_lines")
                .flatMap(details::each)
                .toList();
        return parts.isEmpty()
                ? null
                : new Returned(
                        details.each("line_items")
                                .filter(line -> line.amount("quantity")
                                                .orElse(BigDecimal.ZERO)
                                                .signum()
                                        != 0)
                                .map(line -> line(line, amounts))
                                .toList(),
                        charges(details, "shipping_lines", "method_title", amounts),
                        charges(details, "fee_lines", "name", amounts),
                        parts.stream()
                                .map(part -> amounts.apply(part, "total_tax").negate())
                                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** In the shop's own time zone; null when the refund was not asked for. */
    static @Nullable LocalDate day(Fields refund) {
        return refund.in(DETAILS)
                .local("date_created")
                .map(LocalDateTime::toLocalDate)
                .orElse(null);
    }

    private static Line line(Fields line, BiFunction<Fields, String, BigDecimal> amounts) {
        return new Line(
                line.code("id"),
                line.text("sku"),
                line.text("name"),
                line.amount("quantity").orElse(BigDecimal.ONE).abs(),
                amounts.apply(line, "total").negate(),
                amounts.apply(line, "total_tax").negate());
    }

    private static List<Charge> charges(
            Fields details, String list, String label, BiFunction<Fields, String, BigDecimal> amounts) {
        return details.each(list)
                .map(line -> new Charge(
                        line.code("id"),
                        line.text(label),
                        amounts.apply(line, "total").negate(),
                        amounts.apply(line, "total_tax").negate()))
                .filter(charge -> charge.amount().signum() != 0)
                .toList();
    }
}
