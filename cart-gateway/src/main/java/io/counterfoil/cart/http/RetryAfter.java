package io.counterfoil.cart.http;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long a server asks to be left alone (RFC 9110, section 10.2.3), as far as it is believed. */
final class RetryAfter {

    private static final Duration MOST = Duration.ofHours(1);
    private static final int MOST_DIGITS = 9;

    private final Clock clock;

    RetryAfter(Clock clock) {
        this.clock = clock;
    }

    Optional<Duration> of(HttpHeaders headers) {
        return headers.firstValue("Retry-After")
                .map(String::strip)
                .flatMap(this::wait)
                .or(() -> untilReset(headers))
                .filter(wait -> !wait.isNegative())
                .map(wait -> wait.compareTo(MOST) > 0 ? MOST : wait);
    }

    /** Some carts say in a header of their own when they count anew. */
    private static Optional<Duration> untilReset(HttpHeaders headers) {
        return headers.firstValue("X-Rate-Limit-Time-Reset-Ms")
                .map(String::strip)
                .filter(value -> value.matches("\\d{1,9}"))
                .map(value -> Duration.ofMillis(Long.parseLong(value)));
    }

    private Optional<Duration> wait(String value) {
        if (value.matches("\\d+")) {
            return Optional.of(value.length() > MOST_DIGITS ? MOST : Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            ZonedDateTime then = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(clock.instant(), then.toInstant()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
