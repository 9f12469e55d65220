package io.counterfoil.connector.decision;

import io.counterfoil.connector.attempt.Tasks.Undecided;
import io.counterfoil.connector.attempt.Tasks.Withdrawal;
import io.counterfoil.connector.errand.Candidate;
import io.counterfoil.connector.login.Logins;
import io.counterfoil.connector.recovery.PostgresRetellings;
import io.counterfoil.events.Work;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Decisions about a store's tasks, for admin-api and queue-service. The caller's token names the tenant. */
@Path("/internal/stores/{store}")
@RolesAllowed("service")
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DecisionResource {

    private static final int MAX_WITHDRAWN = 1_000;

    private final Decisions decisions;
    private final Logins logins;
    private final PostgresRetellings retellings;
    private final JsonWebToken caller;

    DecisionResource(Decisions decisions, Logins logins, PostgresRetellings retellings, JsonWebToken caller) {
        this.decisions = decisions;
        this.logins = logins;
        this.retellings = retellings;
        this.caller = caller;
    }

    /** Both sides: what was ordered, and what QuickBooks has. */
    public record Open(UUID taskId, String label, String explanation, Work ours, List<Candidate> candidates) {
        static Open of(Undecided undecided) {
            return new Open(
                    undecided.task().id(),
                    undecided.task().label(),
                    undecided.explanation(),
                    undecided.task().work(),
                    undecided.candidates());
        }
    }

    /**
     * What somebody decided.
     *
     * @param remoteId the record that it is; null: it is not in the company file
     */
    public record Decision(@Nullable String remoteId) {}

    /** Tasks by id. */
    public record Selection(List<UUID> tasks) {}

    @GET
    @Path("/decisions")
    public List<Open> open(@PathParam("store") UUID store) {
        own(store);
        return decisions.open(store).stream().map(Open::of).toList();
    }

    @POST
    @Path("/decisions/{task}")
    public Response decide(@PathParam("store") UUID store, @PathParam("task") UUID task, Decision decision) {
        own(store);
        Decisions.Reception reception = decision.remoteId() == null
                ? decisions.isNotThere(store, task)
                : decisions.itIs(store, task, decision.remoteId());
        return switch (reception) {
            case DONE -> Response.noContent().build();
            case NOT_OPEN -> refused(409, "Nobody is asked about this task any more.");
            case NOT_A_CANDIDATE -> refused(400, "This is none of the records that were shown for the task.");
        };
    }

    @POST
    @Path("/tasks/withdraw")
    public Response withdraw(@PathParam("store") UUID store, Selection selection) {
        own(store);
        if (selection.tasks().size() > MAX_WITHDRAWN) {
            return refused(400, "At most " + MAX_WITHDRAWN + " tasks at once.");
        }
        Map<UUID, Withdrawal> results = decisions.withdraw(store, selection.tasks());
        return Response.ok(results).build();
    }

    @POST
    @Path("/recovery")
    public void recover(@PathParam("store") UUID store) {
        own(store);
        decisions.recover(store);
        retellings.begin(store);
    }

    private static Response refused(int status, String detail) {
        return Response.status(status).entity(Map.of("detail", detail)).build();
    }

    private void own(UUID store) {
        UUID tenant = UUID.fromString(caller.getClaim("tenant"));
        if (logins.of(store, tenant).isEmpty()) {
            throw new NotFoundException();
        }
    }
}
