package io.counterfoil.admin.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did.
 *
 * @param action a word of ours such as {@code store.changed}, or what an owner was asked to do
 * @param tenant whose it is; null for what is no tenant's
 * @param store null for none
 * @param subjects ids of what it was done to
 * @param fields names of what changed, without their values
 */
public record Change(
        String action, @Nullable UUID tenant, @Nullable UUID store, List<UUID> subjects, List<String> fields) {

    public Change {
        subjects = List.copyOf(subjects);
        fields = List.copyOf(fields);
    }

    public static Change of(String action, @Nullable UUID tenant, UUID subject) {
        return new Change(action, tenant, null, List.of(subject), List.of());
    }

    /** The same, of a store. */
    public Change at(UUID where) {
        return new Change(action, tenant, where, subjects, fields);
    }

    /** The same, with the names of what changed. */
    public Change with(List<String> names) {
        return new Change(action, tenant, store, subjects, names);
    }
}
