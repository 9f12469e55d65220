package io.counterfoil.queue.operation;

import io.counterfoil.events.TaskQueued;
import io.counterfoil.queue.access.BadQuestion;
import io.counterfoil.queue.access.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Operations of one store that are not finished, for admin-api. */
@Path("/internal/stores/{storeId}/operations")
@RolesAllowed("service")
class OperationResource {

    private final Caller caller;
    private final Operations operations;
    private final ListOperations lists;
    private final Instance<NamedOperation> others;

    OperationResource(
            Caller caller, Operations operations, ListOperations lists, @Any Instance<NamedOperation> others) {
        this.caller = caller;
        this.operations = operations;
        this.lists = lists;
        this.others = others;
    }

    @GET
    public Whole<OpenOperation> unfinished(UUID storeId) {
        return new Whole<>(operations.unfinished(storeId, caller.tenantOf(storeId)), null);
    }

    @POST
    public OpenOperation queue(UUID storeId, @Nullable NewOperation wanted) {
        UUID tenantId = caller.tenantOf(storeId);
        String name = wanted == null || wanted.name() == null ? "" : wanted.name();
        return ListOperation.named(name)
                .map(list -> lists.queue(storeId, tenantId, list))
                .or(() -> others.stream()
                        .filter(other -> other.title().equals(name))
                        .findFirst()
                        .map(other -> other.queue(new NamedOperation.Request(
                                storeId, tenantId, caller.actor(), Objects.requireNonNull(wanted)))))
                .orElseThrow(this::unknown);
    }

    private BadQuestion unknown() {
        String titles = others.stream().map(other -> ", " + other.title()).collect(Collectors.joining());
        return new BadQuestion("\"name\" is one of: " + ListOperation.titles() + titles
                + ". Push On Demand Order is queued by transferring orders:"
                + " POST orders/transfer.");
    }

    @GET
    @Path("{operationId}/tasks")
    public Whole<OpenTask> tasks(UUID storeId, UUID operationId) {
        caller.tenantOf(storeId);
        return new Whole<>(
                operations.unsettled(storeId, operationId).stream()
                        .map(OpenTask::of)
                        .toList(),
                null);
    }

    /**
     * All of them.
     *
     * @param next always null: the list is not cut
     */
    record Whole<T>(List<T> items, @Nullable String next) {

        Whole {
            items = List.copyOf(items);
        }
    }

    /**
     * A task that is not settled.
     *
     * @param documentId the order it enters; null when it serves several, or none
     */
    record OpenTask(UUID taskId, String label, @Nullable UUID documentId) {

        static OpenTask of(TaskQueued task) {
            return new OpenTask(task.taskId(), task.label(), task.documentId());
        }
    }
}
