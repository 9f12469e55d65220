package io.counterfoil.admin.audit;

import io.counterfoil.admin.access.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log as it is shown.
 *
 * @param actor the name behind actorId, as long as there is one
 * @param action a word of ours such as {@code store.changed}, or what an owner was asked to do
 * @param subjects ids of what it was done to
 * @param fields names of what changed, without their values
 */
public record Entry(
        long id,
        Instant at,
        Actor.Kind actorKind,
        UUID actorId,
        @Nullable String actor,
        @Nullable UUID tenantId,
        @Nullable UUID storeId,
        String action,
        List<UUID> subjects,
        List<String> fields) {

    public Entry {
        subjects = List.copyOf(subjects);
        fields = List.copyOf(fields);
    }
}
