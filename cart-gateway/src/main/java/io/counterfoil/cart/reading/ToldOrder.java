package io.counterfoil.cart.reading;

import java.time.Instant;

/** An order that the cart once told. */
public record ToldOrder(String cartOrderId, Instant createdAt) {}
