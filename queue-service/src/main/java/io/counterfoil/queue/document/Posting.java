package io.counterfoil.queue.document;

import io.counterfoil.events.Order;
import java.util.UUID;

/**
 * What was handed over to be entered.
 *
 * @param order as it was then, whatever the cart says today
 */
record Posting(UUID taskId, String refNumber, Order order) {}
