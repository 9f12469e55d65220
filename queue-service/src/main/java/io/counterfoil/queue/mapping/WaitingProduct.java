package io.counterfoil.queue.mapping;

/**
 * A product of orders that are pending or held.
 *
 * @param name the shop's name of it
 * @param orders how many of them have it
 */
public record WaitingProduct(String sku, String name, int orders) {}
