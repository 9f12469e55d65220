package io.counterfoil.cart.browse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble;
import io.counterfoil.cart.reading.Listing;
import io.counterfoil.cart.reading.Search;
import io.counterfoil.cart.writing.Choice;
import io.counterfoil.cart.writing.Jobs;
import io.counterfoil.events.Wire;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** For admin-api only: the token says for which tenant it calls. */
@Path("/internal/stores/{store}/cart")
@RolesAllowed("service")
class CartListResource {

    private static final int USUAL = 50;
    private static final int MOST = 100;
    private static final ObjectMapper JSON = Wire.mapper();

    private final CartLists lists;
    private final Choice choice;
    private final Jobs jobs;
    private final JsonWebToken token;

    CartListResource(CartLists lists, Choice choice, Jobs jobs, JsonWebToken token) {
        this.lists = lists;
        this.choice = choice;
        this.jobs = jobs;
        this.token = token;
    }

    @GET
    @Path("/orders")
    public Response orders(
            @PathParam("store") UUID store,
            @QueryParam("q") @Nullable String text,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        return own(store, () -> page(lists.orders(tenant(), store, search(text, after, limit))));
    }

    @GET
    @Path("/items")
    public Response items(
            @PathParam("store") UUID store,
            @QueryParam("q") @Nullable String text,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        return own(store, () -> page(lists.items(tenant(), store, search(text, after, limit))));
    }

    @GET
    @Path("/customers")
    public Response customers(
            @PathParam("store") UUID store,
            @QueryParam("q") @Nullable String text,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        return own(store, () -> page(lists.customers(tenant(), store, search(text, after, limit))));
    }

    @POST
    @Path("/orders/import")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response importOrders(@PathParam("store") UUID store, String body) {
        return start(
                store,
                body,
                Chosen.Ids.class,
                Chosen.Ids::good,
                "Send {\"ids\": [...]} with 1 to 500 orders.",
                ids -> choice.importOrders(tenant(), store, ids.distinct()));
    }

    @POST
    @Path("/items/import")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response importItems(@PathParam("store") UUID store, String body) {
        return start(
                store,
                body,
                Chosen.Items.class,
                Chosen.Items::good,
                "Send {\"items\": [{\"id\", \"code\", \"cost\", \"stockLevel\"}]} with 1 to 500 items; a cost is not"
                        + " negative.",
                items -> choice.importItems(tenant(), store, items.byId()));
    }

    @POST
    @Path("/customers/import")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response importCustomers(@PathParam("store") UUID store, String body) {
        return start(
                store,
                body,
                Chosen.Ids.class,
                Chosen.Ids::good,
                "Send {\"ids\": [...]} with 1 to 500 customers.",
                ids -> choice.importCustomers(tenant(), store, ids.distinct()));
    }

    @POST
    @Path("/items/export")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response exportItems(@PathParam("store") UUID store, String body) {
        return start(
                store,
                body,
                Chosen.Exported.class,
                Chosen.Exported::good,
                "Send {\"items\": [{\"sku\", \"name\", \"description\", \"price\", \"quantity\", \"active\"}]} with 1"
                        + " to 500 items, each with its SKU.",
                items -> choice.exportItems(tenant(), store, items.whole()));
    }

    @POST
    @Path("/customers/export")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response exportCustomers(@PathParam("store") UUID store, String body) {
        return start(
                store,
                body,
                Chosen.ExportedCustomers.class,
                Chosen.ExportedCustomers::good,
                "Send {\"customers\": [...]} with 1 to 500 customers, each with its e-mail address.",
                customers -> choice.exportCustomers(tenant(), store, customers.whole()));
    }

    @GET
    @Path("/jobs/{job}")
    public Response job(@PathParam("store") UUID store, @PathParam("job") UUID job) {
        return own(store, () -> jobs.find(tenant(), store, job)
                .map(progress -> json(200, progress))
                .orElseGet(CartListResource::noJob));
    }

    @DELETE
    @Path("/jobs/{job}")
    public Response cancel(@PathParam("store") UUID store, @PathParam("job") UUID job) {
        return own(store, () -> jobs.cancel(tenant(), store, job) ? job(store, job) : noJob());
    }

    private static Response noJob() {
        return problem(404, "Not Found", "There is no such job.", "NOT_FOUND");
    }

    private static Search search(@Nullable String text, @Nullable String after, @Nullable Integer limit) {
        int most = limit == null ? USUAL : Math.max(1, Math.min(MOST, limit));
        return new Search(text == null ? "" : text.strip(), after == null ? "" : after, most);
    }

    private <T> Response start(
            UUID store, String body, Class<T> type, Predicate<T> good, String advice, Function<T, UUID> start) {
        return own(store, () -> read(body, type)
                .filter(good)
                .map(start)
                .map(job -> json(202, jobs.find(tenant(), store, job).orElseThrow()))
                .orElseGet(() -> problem(400, "Bad Request", advice, "BAD_INPUT")));
    }

    private static <T> Optional<T> read(String body, Class<T> type) {
        try {
            return Optional.ofNullable(JSON.readValue(body, type));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private Response own(UUID store, Supplier<Response> answer) {
        return lists.foreign(tenant(), store)
                ? problem(404, "Not Found", "There is no such store.", "NOT_FOUND")
                : answer.get();
    }

    private UUID tenant() {
        return UUID.fromString(token.<String>getClaim("tenant"));
    }

    private static Response page(Outcome<? extends Listing<?>> listing) {
        return listing.fold(
                found -> {
                    Map<String, Object> page = new HashMap<>();
                    page.put("items", found.rows());
                    page.put("next", found.next().isEmpty() ? null : found.next());
                    return json(200, page);
                },
                CartListResource::trouble);
    }

    /** The cart's trouble, in its words. */
    private static Response trouble(Trouble trouble) {
        return problem(502, "Bad Gateway", trouble.reason(), trouble.kind().name());
    }

    private static Response problem(int status, String title, String detail, String code) {
        Map<String, Object> problem =
                Map.of("type", "about:blank", "title", title, "status", status, "detail", detail, "code", code);
        return Response.fromResponse(json(status, problem))
                .type("application/problem+json")
                .build();
    }

    private static Response json(int status, Object body) {
        try {
            return Response.status(status)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(JSON.writeValueAsString(body))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that cannot be written", e);
        }
    }
}
