package io.counterfoil.cart.reading;

import io.counterfoil.events.Order;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An order as one line of a list.
 *
 * @param number as the buyer knows it
 * @param cartStatus in the cart's own word
 */
public record ListedOrder(
        String cartOrderId,
        String number,
        String cartStatus,
        Instant createdAt,
        String customer,
        String email,
        String currency,
        BigDecimal total) {

    public static ListedOrder of(Order order) {
        return new ListedOrder(
                order.cartOrderId(),
                order.number(),
                order.cartStatus(),
                order.createdAt(),
                name(
                        order.buyer().firstName(),
                        order.buyer().lastName(),
                        order.buyer().company()),
                order.buyer().email(),
                order.currency(),
                order.total());
    }

    /** What one calls somebody: the name, else the company. */
    public static String name(String first, String last, String company) {
        String name = Stream.of(first, last).filter(part -> !part.isBlank()).collect(Collectors.joining(" "));
        return name.isEmpty() ? company : name;
    }
}
