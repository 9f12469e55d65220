package io.counterfoil.cart.writing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person asked for in one go, and how far it is. */
public interface Jobs {

    void add(UUID jobId, UUID tenantId, UUID storeId, String kind, int total);

    /** Empty when this tenant's store has no such job. */
    Optional<Progress> find(UUID tenantId, UUID storeId, UUID jobId);

    /** What is not begun is not done any more; false when there is no such job. */
    boolean cancel(UUID tenantId, UUID storeId, UUID jobId);

    /**
     * How far a job is.
     *
     * @param done of {@code total}, in whatever way it ended
     * @param failed how many of the done did not succeed
     * @param waiting why the cart is left alone for a while; null when it is not
     */
    record Progress(
            UUID job,
            String kind,
            int total,
            int done,
            int failed,
            boolean cancelled,
            @Nullable String waiting,
            List<Failure> failures) {

        public Progress {
            failures = List.copyOf(failures);
        }
    }

    /** One that did not succeed. */
    record Failure(String record, String code, String reason) {}
}
