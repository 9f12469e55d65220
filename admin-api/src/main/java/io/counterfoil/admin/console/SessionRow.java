package io.counterfoil.admin.console;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One contact of the Web Connector that had work, as history-service shows it. */
record SessionRow(
        UUID sessionId,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String how,
        @Nullable String message,
        List<Run> runs) {

    SessionRow {
        runs = List.copyOf(runs);
    }

    /** One operation in it. */
    record Run(UUID operationId, @Nullable String operation, String colour, int succeeded, int failed, int unknown) {

        /** The key of what the colour means. */
        public String meaning() {
            return "colour_" + colour;
        }
    }

    /** The worst of its runs' colours; grey when there were none. */
    public String colour() {
        return List.of("RED", "YELLOW", "GREY", "GREEN").stream()
                .filter(colour -> runs.stream().anyMatch(run -> run.colour().equals(colour)))
                .findFirst()
                .orElse("GREY");
    }
}
