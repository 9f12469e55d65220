package io.counterfoil.admin.console;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What QuickBooks was asked for a task and what it answered, as connector-service keeps it. */
record Raw(
        String attempt,
        Instant sentAt,
        @Nullable Instant answeredAt,
        @Nullable String request,
        @Nullable String response) {}
