package io.counterfoil.queue.mapping;

import io.counterfoil.queue.access.BadQuestion;
import io.counterfoil.queue.access.Caller;
import io.counterfoil.queue.access.PageLimit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Mappings of one store, for admin-api. */
@Path("/internal/stores/{storeId}/mappings")
@RolesAllowed("service")
class MappingResource {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final int MOST = 1_000;
    private static final int FEW = 20;

    private final Caller caller;
    private final Mappings mappings;
    private final MappingChanges changes;
    private final Suggestions suggestions;

    MappingResource(Caller caller, Mappings mappings, MappingChanges changes, Suggestions suggestions) {
        this.caller = caller;
        this.mappings = mappings;
        this.changes = changes;
        this.suggestions = suggestions;
    }

    @GET
    @Transactional
    public RestResponse<MappingPage> mappings(
            UUID storeId,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        caller.tenantOf(storeId);
        Mappings.Query query = new Mappings.Query(
                storeId,
                MappingKind.parse(kind),
                words,
                after == null || after.isBlank() ? null : Cursor.parse(after),
                PageLimit.of(limit));
        return tagged(MappingPage.of(mappings.page(query.oneMore()), query.limit()), mappings.version(storeId));
    }

    @PATCH
    public RestResponse<Void> change(
            UUID storeId, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Nullable Change change) {
        MappingChanges.Request request = request(storeId, ifMatch);
        if (change == null || change.items().isEmpty() || change.items().size() > MOST) {
            throw new BadQuestion("Send {\"items\": [{\"kind\", \"text\", \"listId\"}]} with 1 to " + MOST + " items.");
        }
        return tagged(changes.change(request, change.items()));
    }

    @GET
    @Path("suggestions")
    public Suggested suggestions(UUID storeId, @QueryParam("limit") @Nullable String limit) {
        return new Suggested(
                suggestions.of(storeId, caller.tenantOf(storeId), limit == null ? FEW : PageLimit.of(limit)), null);
    }

    @GET
    @Path("file")
    @Produces(CSV)
    @Transactional
    public RestResponse<String> file(UUID storeId) {
        caller.tenantOf(storeId);
        List<Mapping> all = new ArrayList<>();
        mappings.each(storeId, all::add);
        return tagged(MappingFile.text(all), mappings.version(storeId));
    }

    @PUT
    @Path("file")
    @Consumes("text/csv")
    public RestResponse<Void> file(
            UUID storeId, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Nullable String csv) {
        MappingChanges.Request request = request(storeId, ifMatch);
        return tagged(changes.replace(request, MappingFile.parse(csv == null ? "" : csv)));
    }

    private MappingChanges.Request request(UUID storeId, @Nullable String ifMatch) {
        return new MappingChanges.Request(storeId, caller.tenantOf(storeId), caller.actor(), new IfMatch(ifMatch));
    }

    private static <T> RestResponse<T> tagged(T body, long version) {
        return RestResponse.ResponseBuilder.ok(body)
                .header(HttpHeaders.ETAG, IfMatch.etag(version))
                .build();
    }

    private static RestResponse<Void> tagged(long version) {
        return RestResponse.ResponseBuilder.<Void>noContent()
                .header(HttpHeaders.ETAG, IfMatch.etag(version))
                .build();
    }

    /**
     * Products, those of the most orders first.
     *
     * @param next always null: when these are linked, the next ones are suggested
     */
    record Suggested(List<Suggestion> items, @Nullable String next) {

        Suggested {
            items = List.copyOf(items);
        }
    }

    /** Links to make, or with a null {@code listId} to remove. */
    record Change(List<NewMapping> items) {

        Change(@Nullable List<NewMapping> items) {
            this.items = items == null ? List.of() : List.copyOf(items);
        }
    }
}
