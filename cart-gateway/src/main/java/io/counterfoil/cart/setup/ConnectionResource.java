package io.counterfoil.cart.setup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.events.CartType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** For admin-api only: the token says for which tenant it calls. */
@Path("/internal/stores/{store}/cart")
class ConnectionResource {

    private final ConnectionSetup setup;
    private final ObjectMapper json;
    private final JsonWebToken token;

    ConnectionResource(ConnectionSetup setup, ObjectMapper json, JsonWebToken token) {
        this.setup = setup;
        this.json = json;
        this.token = token;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("service")
    public Response put(@PathParam("store") UUID store, String body) {
        return own(store, () -> entered(body)
                .map(entered -> save(store, entered))
                .orElseGet(() -> answer(Problem.badRequest(
                        "Send {\"url\", \"consumerKey\", \"consumerSecret\"} as JSON.", "NOT_JSON"))));
    }

    @GET
    @RolesAllowed("service")
    public Response get(@PathParam("store") UUID store) {
        return own(store, () -> setup.show(tenant(), store)
                .map(page -> Response.ok(page, MediaType.APPLICATION_JSON_TYPE).build())
                .orElseGet(ConnectionResource::none));
    }

    @POST
    @Path("/test")
    @RolesAllowed("service")
    public Response test(@PathParam("store") UUID store, @QueryParam("type") @Nullable CartType type) {
        return own(store, () -> setup.test(tenant(), store, Optional.ofNullable(type))
                .map(test -> Response.ok(test, MediaType.APPLICATION_JSON_TYPE).build())
                .orElseGet(ConnectionResource::none));
    }

    private Response save(UUID store, EnteredConnection entered) {
        return setup.checked(tenant(), store, entered)
                .fold(
                        connection -> {
                            setup.save(connection);
                            return Response.noContent().build();
                        },
                        trouble -> answer(Problem.badRequest(
                                trouble.reason(), trouble.kind().name())));
    }

    private Response own(UUID store, Supplier<Response> answer) {
        return setup.foreign(tenant(), store) ? answer(Problem.notFound("There is no such store.")) : answer.get();
    }

    private UUID tenant() {
        return UUID.fromString(token.<String>getClaim("tenant"));
    }

    private Optional<EnteredConnection> entered(String body) {
        try {
            return Optional.ofNullable(json.readValue(body, EnteredConnection.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Response none() {
        return answer(Problem.notFound("This store has no cart connection yet. Enter the shop's address and key."));
    }

    private static Response answer(Problem problem) {
        return Response.status(problem.status())
                .type("application/problem+json")
                .entity(problem)
                .build();
    }
}
