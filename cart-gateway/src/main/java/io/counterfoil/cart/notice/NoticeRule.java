package io.counterfoil.cart.notice;

import java.time.Duration;

/**
 * When people are written to.
 *
 * @param aWhile how long a trouble may last before: many are over by the next try
 */
public record NoticeRule(Duration aWhile) {}
