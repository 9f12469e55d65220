package io.counterfoil.queue.settlement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.events.TaskQueued;
import io.counterfoil.events.TaskSettled;
import io.counterfoil.events.TaskSettled.Outcome;
import io.counterfoil.events.Wire;
import io.counterfoil.queue.connector.ConnectorClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * "Delete Selected": takes back what QuickBooks has not got. Only connector-service knows that, so it is asked first, and
 * what it withdrew is settled here. Whoever got no answer asks again: what was withdrawn stays withdrawn.
 */
@ApplicationScoped
class Removal {

    private static final ObjectMapper JSON = Wire.mapper();
    private static final TypeReference<Map<UUID, Withdrawal>> WITHDRAWALS = new TypeReference<>() {};
    /** What connector-service takes at once. */
    private static final int AT_ONCE = 1_000;

    private final Selected selected;
    private final ConnectorClient connector;
    private final Clock clock;

    Removal(Selected selected, ConnectorClient connector, Clock clock) {
        this.selected = selected;
        this.connector = connector;
        this.clock = clock;
    }

    /** What connector-service says of a task. */
    enum Withdrawal {
        WITHDRAWN,
        ALREADY_WITHDRAWN,
        /** It has been handed to QuickBooks. */
        ALREADY_RUNNING,
        SETTLED
    }

    /**
     * What became of a task.
     *
     * @param why for people; null when it was removed
     */
    record Removed(
            UUID taskId,
            String label,
            boolean removed,
            @Nullable String why) {}

    List<Removed> remove(UUID storeId, Selection selection, String by) {
        List<TaskQueued> tasks = selected.tasks(storeId, selection);
        List<Removed> answers = new ArrayList<>();
        for (int from = 0; from < tasks.size(); from += AT_ONCE) {
            answers.addAll(withdraw(storeId, tasks.subList(from, Math.min(from + AT_ONCE, tasks.size())), by));
        }
        return answers;
    }

    private List<Removed> withdraw(UUID storeId, List<TaskQueued> tasks, String by) {
        Map<UUID, Withdrawal> answers = ask(storeId, tasks);
        return tasks.stream()
                .map(task -> answer(task, answers.getOrDefault(task.taskId(), Withdrawal.SETTLED), by))
                .toList();
    }

    private Map<UUID, Withdrawal> ask(UUID storeId, List<TaskQueued> tasks) {
        List<UUID> ids = tasks.stream().map(TaskQueued::taskId).toList();
        try {
            String body = JSON.writeValueAsString(Map.of("tasks", ids));
            return JSON.readValue(connector.post(storeId, "/tasks/withdraw", body), WITHDRAWALS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer of connector-service that is not of this contract", e);
        }
    }

    private Removed answer(TaskQueued task, Withdrawal withdrawal, String by) {
        return switch (withdrawal) {
            case WITHDRAWN, ALREADY_WITHDRAWN -> {
                selected.removed(removed(task, by));
                yield new Removed(task.taskId(), task.label(), true, null);
            }
            case ALREADY_RUNNING -> kept(task, "It is already running: QuickBooks has been asked to do it.");
            case SETTLED -> kept(task, "It is done already.");
        };
    }

    private static Removed kept(TaskQueued task, String why) {
        return new Removed(task.taskId(), task.label(), false, why);
    }

    private TaskSettled removed(TaskQueued task, String by) {
        return new TaskSettled(
                task.storeId(),
                task.tenantId(),
                task.taskId(),
                task.operationId(),
                null,
                null,
                Outcome.WITHDRAWN,
                null,
                null,
                null,
                "",
                "Removed by " + by + ".",
                null,
                null,
                clock.instant());
    }
}
