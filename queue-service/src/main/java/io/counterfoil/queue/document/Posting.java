package io.counterfoil.queue.document;

import io.counterfoil.events.Form;
import io.counterfoil.events.Order;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was handed over to be entered.
 *
 * @param order as it was then, whatever the cart says today
 * @param form as what; null where that was not kept yet
 */
record Posting(
        UUID taskId,
        String refNumber,
        Order order,
        @Nullable Form form) {}
