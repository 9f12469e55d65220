package io.counterfoil.history.session;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a store is.
 *
 * @param lastContact with work or without; null if never
 * @param failed tasks of the last session that failed
 * @param unknown tasks that the last session left without an answer
 */
record HealthBody(UUID storeId, @Nullable Instant lastContact, int failed, int unknown) {

    static HealthBody of(UUID store, @Nullable Instant lastContact, List<RunBody> runs) {
        return new HealthBody(
                store,
                lastContact,
                runs.stream().mapToInt(RunBody::failed).sum(),
                runs.stream().mapToInt(RunBody::unknown).sum());
    }
}
