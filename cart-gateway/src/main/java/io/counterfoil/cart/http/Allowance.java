package io.counterfoil.cart.http;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Optional;

/** What a cart says in its headers of the calls that are left, before there are none. */
final class Allowance {

    /** Others share the allowance: the last few are theirs. */
    private static final int LEFT_FOR_OTHERS = 3;

    private static final Duration MOST = Duration.ofMinutes(2);

    private Allowance() {}

    /** How long to wait for a new allowance; empty while there is enough of this one. */
    static Optional<Duration> pause(HttpHeaders headers) {
        return number(headers, "X-Rate-Limit-Requests-Left")
                .filter(left -> left <= LEFT_FOR_OTHERS)
                .flatMap(left -> number(headers, "X-Rate-Limit-Time-Reset-Ms"))
                .map(Duration::ofMillis)
                .map(wait -> wait.compareTo(MOST) > 0 ? MOST : wait);
    }

    private static Optional<Long> number(HttpHeaders headers, String name) {
        return headers.firstValue(name)
                .map(String::strip)
                .filter(value -> value.matches("\\d{1,9}"))
                .map(Long::parseLong);
    }
}
