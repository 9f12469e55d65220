package io.counterfoil.cart.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.cart.setup.ConnectionSetup;
import io.counterfoil.cart.setup.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** For admin-api only: the token says for which tenant it calls. */
@Path("/internal/stores/{store}/notifications")
class NoticeResource {

    private static final int MOST = 10;
    private static final int LONGEST = 254;
    /** Enough to tell an address from a slip; whether it exists only a letter shows. */
    private static final Pattern ADDRESS = Pattern.compile("[!-~&&[^@<>,;\"]]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private final ConnectionSetup setup;
    private final Notices notices;
    private final ObjectMapper json;
    private final JsonWebToken token;

    NoticeResource(ConnectionSetup setup, Notices notices, ObjectMapper json, JsonWebToken token) {
        this.setup = setup;
        this.notices = notices;
        this.json = json;
        this.token = token;
    }

    @GET
    @RolesAllowed("service")
    public Response get(@PathParam("store") UUID store) {
        return known(store) ? shown(notices.addresses(tenant(), store)) : none();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("service")
    public Response put(@PathParam("store") UUID store, String body) {
        if (!known(store)) {
            return none();
        }
        return addresses(body)
                .map(addresses -> {
                    notices.save(tenant(), store, addresses);
                    return shown(addresses);
                })
                .orElseGet(() -> answer(Problem.badRequest(
                        "Send {\"addresses\": [...]} with at most " + MOST + " e-mail addresses, like"
                                + " shop@example.com; an empty list for none.",
                        "BAD_ADDRESSES")));
    }

    private Optional<List<String>> addresses(String body) {
        try {
            JsonNode given = Optional.ofNullable(json.readTree(body))
                    .orElseGet(json::nullNode)
                    .path("addresses");
            List<String> addresses = new ArrayList<>();
            given.forEach(one -> addresses.add(one.asText().strip()));
            boolean good = given.isArray()
                    && addresses.size() <= MOST
                    && addresses.stream()
                            .allMatch(one -> one.length() <= LONGEST
                                    && ADDRESS.matcher(one).matches());
            return good ? Optional.of(addresses.stream().distinct().toList()) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private boolean known(UUID store) {
        return setup.cartType(tenant(), store).isPresent();
    }

    private UUID tenant() {
        return UUID.fromString(token.<String>getClaim("tenant"));
    }

    private static Response shown(List<String> addresses) {
        return Response.ok(new Addresses(addresses), MediaType.APPLICATION_JSON_TYPE)
                .build();
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

    /** Who is written to. */
    record Addresses(List<String> addresses) {
        public Addresses {
            addresses = List.copyOf(addresses);
        }
    }
}
