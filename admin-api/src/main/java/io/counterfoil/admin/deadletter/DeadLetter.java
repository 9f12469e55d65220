package io.counterfoil.admin.deadletter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that nobody could handle.
 *
 * @param id its place in the topic
 * @param consumer the service that could not
 * @param code why: UNKNOWN_TYPE, EMPTY, NOT_THIS_EVENT, HANDLER_FAILED
 * @param topic where it came from
 * @param type the event it says it is
 * @param value as it came; null in a list
 */
public record DeadLetter(
        String id,
        Instant at,
        String consumer,
        String code,
        String topic,
        String key,
        String type,
        int bytes,
        @Nullable String value) {}
