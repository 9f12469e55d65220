package io.counterfoil.admin.console;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * "Why 7?": what may be sold of a product and each part of that, as queue-service computes it.
 *
 * @param trouble why there is no number; null when there is one
 * @param orders the web orders that count; of a single product only
 */
record StockRow(
        String sku,
        @Nullable String item,
        @Nullable String trouble,
        @Nullable JsonNode available,
        @Nullable JsonNode onHand,
        @Nullable JsonNode onSalesOrders,
        @Nullable JsonNode webOrders,
        @Nullable JsonNode safety,
        @Nullable Instant readAt,
        @Nullable JsonNode inCart,
        Told told,
        List<Taking> orders) {

    StockRow {
        orders = List.copyOf(orders);
    }

    /** What the cart was told last. */
    record Told(
            String state,
            @Nullable JsonNode quantity,
            @Nullable Instant at,
            @Nullable String reason) {

        /** How it looks. */
        public String look() {
            return switch (state) {
                case "WRITTEN" -> "good";
                case "FAILED" -> "poor";
                default -> "";
            };
        }

        public String shown() {
            return number(quantity);
        }
    }

    /** What one web order takes. */
    record Taking(String documentId, String cartOrderId, JsonNode quantity) {

        public String shown() {
            return number(quantity);
        }
    }

    public String availableShown() {
        return number(available);
    }

    public String onHandShown() {
        return number(onHand);
    }

    public String onSalesOrdersShown() {
        return number(onSalesOrders);
    }

    public String webOrdersShown() {
        return number(webOrders);
    }

    public String safetyShown() {
        return number(safety);
    }

    public String inCartShown() {
        return number(inCart);
    }

    private static String number(@Nullable JsonNode number) {
        return number == null || number.isNull() ? "–" : number.asText();
    }
}
