package io.counterfoil.cart.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.cart.setup.ConnectionSetup;
import io.counterfoil.cart.setup.Problem;
import io.counterfoil.events.CartType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** For admin-api only: the token says for which tenant it calls. */
@Path("/internal/stores/{store}/webhook")
class WebhookSetupResource {

    private static final Pattern SECRET = Pattern.compile("[!-~]{16,200}");

    private final ConnectionSetup setup;
    private final WebhookSetup webhooks;
    private final ObjectMapper json;
    private final JsonWebToken token;

    WebhookSetupResource(ConnectionSetup setup, WebhookSetup webhooks, ObjectMapper json, JsonWebToken token) {
        this.setup = setup;
        this.webhooks = webhooks;
        this.json = json;
        this.token = token;
    }

    @GET
    @RolesAllowed("service")
    public Response get(@PathParam("store") UUID store) {
        return cartType(store)
                .map(type -> Response.ok(webhooks.show(tenant(), store, type), MediaType.APPLICATION_JSON_TYPE)
                        .build())
                .orElseGet(WebhookSetupResource::none);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("service")
    public Response put(@PathParam("store") UUID store, String body) {
        return cartType(store).map(type -> put(store, type, body)).orElseGet(WebhookSetupResource::none);
    }

    private Response put(UUID store, CartType type, String body) {
        if (Signature.of(type).isEmpty()) {
            return answer(
                    Problem.badRequest("This kind of cart tells nothing of itself: it is polled.", "NO_WEBHOOKS"));
        }
        return secret(body)
                .map(secret -> save(store, secret, type))
                .orElseGet(() -> answer(Problem.badRequest(
                        "Send {\"secret\"} with the secret the shop signs with, 16 to 200 characters without spaces.",
                        "BAD_SECRET")));
    }

    private Response save(UUID store, String secret, CartType type) {
        webhooks.save(tenant(), store, secret);
        return Response.ok(webhooks.show(tenant(), store, type), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private Optional<String> secret(String body) {
        try {
            JsonNode secret = Optional.ofNullable(json.readTree(body))
                    .orElseGet(json::nullNode)
                    .path("secret");
            return Optional.of(secret.asText().strip())
                    .filter(text -> SECRET.matcher(text).matches());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** Empty when there is no such store of this tenant. */
    private Optional<CartType> cartType(UUID store) {
        return setup.cartType(tenant(), store);
    }

    private UUID tenant() {
        return UUID.fromString(token.<String>getClaim("tenant"));
    }

    private static Response none() {
        return answer(Problem.notFound("There is no such store."));
    }

    private static Response answer(Problem problem) {
        return Response.status(problem.status())
                .type("application/problem+json")
                .entity(problem)
                .build();
    }
}
