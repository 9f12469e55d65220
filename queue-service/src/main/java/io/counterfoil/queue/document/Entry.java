package io.counterfoil.queue.document;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The transaction in the company file.
 *
 * @param total QuickBooks' own; null when it did not say
 * @param editSequence by which QuickBooks knows the state that it is in; null when it did not say
 */
record Entry(
        String txnId, @Nullable BigDecimal total, @Nullable String editSequence) {}
