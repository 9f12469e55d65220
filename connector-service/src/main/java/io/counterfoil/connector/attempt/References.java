package io.counterfoil.connector.attempt;

import io.counterfoil.events.TaskSettled.Outcome;
import io.counterfoil.events.Work.Ref;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the tasks that others refer to have come to. */
public final class References {

    private final Map<UUID, Result> results;

    public References(Map<UUID, Result> results) {
        this.results = Map.copyOf(results);
    }

    /**
     * A referenced task.
     *
     * @param outcome null while it is open
     * @param remoteId the ListID, when CONFIRMED
     * @param explanation why it failed; null when it did not
     */
    public record Result(
            String label,
            @Nullable Outcome outcome,
            @Nullable String remoteId,
            @Nullable String explanation) {

        private String failure() {
            if (explanation != null && !explanation.isEmpty()) {
                return label + ": " + explanation;
            }
            return label + (outcome == Outcome.ABSENT ? " is not in QuickBooks." : " was not entered.");
        }
    }

    /** The ListID, once it is certain which of the tasks gives it. */
    public Optional<String> listId(Ref ref) {
        if (ref.listId() != null) {
            return Optional.of(ref.listId());
        }
        for (UUID task : ref.tasks()) {
            Result result = results.get(task);
            if (result == null || result.outcome() == null) {
                return Optional.empty();
            }
            if (result.remoteId() != null) {
                return Optional.of(result.remoteId());
            }
        }
        return Optional.empty();
    }

    /** Why there will never be a ListID; nothing while there may be one. */
    public Optional<String> inVain(Ref ref) {
        boolean ended = ref.listId() == null
                && ref.tasks().stream()
                        .map(results::get)
                        .allMatch(r -> r != null && r.outcome() != null && r.remoteId() == null);
        return ended ? Optional.of(why(ref)) : Optional.empty();
    }

    private String why(Ref ref) {
        return ref.tasks().stream()
                .map(results::get)
                .filter(Objects::nonNull)
                .map(Result::failure)
                .collect(Collectors.joining(" "));
    }
}
