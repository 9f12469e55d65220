package io.counterfoil.cart.sync;

import java.time.Duration;

/**
 * How often is looked for what no cart tells.
 *
 * @param reconcileEvery for orders that were deleted
 */
public record Rhythm(Duration reconcileEvery) {}
