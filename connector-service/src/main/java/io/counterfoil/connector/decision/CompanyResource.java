package io.counterfoil.connector.decision;

import io.counterfoil.connector.company.CompanyQuestion;
import io.counterfoil.connector.login.Logins;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** A store's company file, for admin-api. The caller's token names the tenant. */
@Path("/internal/stores/{store}/company-file")
@RolesAllowed("service")
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class CompanyResource {

    private final CompanyDecisions decisions;
    private final Logins logins;
    private final JsonWebToken caller;

    CompanyResource(CompanyDecisions decisions, Logins logins, JsonWebToken caller) {
        this.decisions = decisions;
        this.logins = logins;
        this.caller = caller;
    }

    /** What a person is asked; all null when nothing is. */
    public record Question(
            CompanyQuestion.@Nullable Kind kind,
            @Nullable String words,
            @Nullable Instant since) {}

    @GET
    public Question question(@PathParam("store") UUID store) {
        own(store);
        return decisions
                .open(store)
                .map(question -> new Question(question.kind(), question.words(), question.since()))
                .orElseGet(() -> new Question(null, null, null));
    }

    @POST
    @Path("/confirm")
    public Response confirm(@PathParam("store") UUID store) {
        own(store);
        return answered(decisions.confirm(store));
    }

    @POST
    @Path("/go-on")
    public Response goOn(@PathParam("store") UUID store) {
        own(store);
        return answered(decisions.goOn(store));
    }

    @POST
    @Path("/enter-again")
    public Response enterAgain(@PathParam("store") UUID store) {
        own(store);
        return answered(decisions.enterAgain(store));
    }

    @POST
    @Path("/change")
    public Response change(@PathParam("store") UUID store) {
        own(store);
        decisions.change(store);
        return answered(true);
    }

    private static Response answered(boolean wasTheQuestion) {
        return wasTheQuestion
                ? Response.noContent().build()
                : Response.status(409)
                        .entity(Map.of("detail", "This is not asked about the store's company file now."))
                        .build();
    }

    private void own(UUID store) {
        UUID tenant = UUID.fromString(caller.getClaim("tenant"));
        if (logins.of(store, tenant).isEmpty()) {
            throw new NotFoundException();
        }
    }
}
