package io.counterfoil.cart.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private final RetryAfter retryAfter =
            new RetryAfter(Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120 | PT2M",
                "0 | PT0S",
                "3601 | PT1H",
                "999999999 | PT1H",
                "99999999999999999999 | PT1H",
                "Sun, 22 Nov 2026 03:05:00 GMT | PT5M",
                "Sun, 22 Nov 2099 03:05:00 GMT | PT1H"
            })
    void isBelievedUpToAnHour(String header, Duration wait) {
        assertEquals(Optional.of(wait), waitOf(header));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "soon", "", "1.5", "Sun, 22 Nov 2026 02:00:00 GMT", "Mon, 99 Nov 2026 02:00:00 GMT"})
    void isIgnoredWhenItMakesNoSense(String header) {
        assertEquals(Optional.empty(), waitOf(header));
    }

    @Test
    void mayBeAbsent() {
        assertEquals(Optional.empty(), retryAfter.of(HttpHeaders.of(Map.of(), (name, value) -> true)));
    }

    private Optional<Duration> waitOf(String header) {
        return retryAfter.of(HttpHeaders.of(Map.of("Retry-After", List.of(header)), (name, value) -> true));
    }
}
