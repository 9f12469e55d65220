package io.counterfoil.admin.access;

import io.counterfoil.admin.rest.ProblemBody;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** A secret in an address stands in every log on its way. */
class KeyFilter {

    private static final Set<String> NAMES =
            Set.of("api_key", "apikey", "api-key", "access_token", "token", "password", "authorization");

    @ServerRequestFilter(preMatching = true)
    public @Nullable Response notInTheAddress(ContainerRequestContext request) {
        boolean secret = request.getUriInfo().getQueryParameters().entrySet().stream()
                .anyMatch(parameter -> NAMES.contains(parameter.getKey().toLowerCase(Locale.ROOT))
                        || parameter.getValue().stream().anyMatch(ApiKeyText::standsIn));
        return secret ? refusal() : null;
    }

    private static Response refusal() {
        ProblemBody body = ProblemBody.of(
                400,
                "SECRET_IN_ADDRESS",
                "Nothing was done: a key in an address is seen by others. Send it as Authorization: Bearer; revoke this"
                        + " one and make another.");
        return Response.status(400).type(ProblemBody.MEDIA_TYPE).entity(body).build();
    }
}
