package io.counterfoil.queue.settlement;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.counterfoil.queue.access.BadQuestion;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body that names what is to be removed: whole operations, single tasks, or both. */
record Selection(List<UUID> operations, List<UUID> tasks) {

    private static final int MOST = 1_000;

    @JsonCreator
    Selection(@Nullable List<UUID> operations, @Nullable List<UUID> tasks) {
        this.operations = operations == null ? List.of() : List.copyOf(operations);
        this.tasks = tasks == null ? List.of() : List.copyOf(tasks);
    }

    Selection checked() {
        int size = operations.size() + tasks.size();
        if (size == 0 || size > MOST) {
            throw new BadQuestion(
                    "Send {\"operations\": [ids], \"tasks\": [ids]} with 1 to " + MOST + " ids, one of both at least.");
        }
        return this;
    }
}
