package io.counterfoil.cart.reading;

import io.counterfoil.events.Order;

/**
 * An order as a cart reported it.
 *
 * @param raw the cart's own words, JSON or XML
 * @param hash SHA-256 in hex of what matters in {@code raw}: equal when the cart said the same
 */
public record SeenOrder(Order order, String raw, String hash) {}
