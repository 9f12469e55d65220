package io.counterfoil.queue.document;

import io.counterfoil.queue.access.BadQuestion;
import io.counterfoil.queue.access.Caller;
import io.counterfoil.queue.access.NotHere;
import io.counterfoil.queue.access.PageLimit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Documents of one store, for admin-api. */
@Path("/internal/stores/{storeId}")
@RolesAllowed("service")
class DocumentResource {

    private static final int DRY_AT_ONCE = 100;

    private final Caller caller;
    private final Documents documents;
    private final Releases releases;
    private final DryRuns dryRuns;

    DocumentResource(Caller caller, Documents documents, Releases releases, DryRuns dryRuns) {
        this.caller = caller;
        this.documents = documents;
        this.releases = releases;
        this.dryRuns = dryRuns;
    }

    @GET
    @Path("orders")
    public Page orders(
            UUID storeId,
            @QueryParam("state") @Nullable String state,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        return page(new Documents.Query(
                storeId,
                caller.tenantOf(storeId),
                QueryWords.state(state),
                false,
                QueryWords.cursor(after),
                PageLimit.of(limit)));
    }

    @GET
    @Path("holds")
    public Page holds(
            UUID storeId, @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable String limit) {
        return page(new Documents.Query(
                storeId, caller.tenantOf(storeId), null, true, QueryWords.cursor(after), PageLimit.of(limit)));
    }

    @GET
    @Path("orders/{documentId}")
    public OrderView order(UUID storeId, UUID documentId) {
        return documents
                .find(storeId, caller.tenantOf(storeId), documentId)
                .map(OrderView::of)
                .orElseThrow(() -> new NotHere("order"));
    }

    @POST
    @Path("orders/release")
    public Answers release(UUID storeId, @Nullable String body) {
        UUID tenantId = caller.tenantOf(storeId);
        if (body == null) {
            throw new BadQuestion("Send {\"documents\": [ids]} or {\"all\": true}.");
        }
        ReleaseOrder order = ReleaseOrder.parse(body);
        Releases.Request request = new Releases.Request(storeId, tenantId, caller.actor(), order.notInQuickBooks());
        List<UUID> ids = order.all() ? releases.releasable(storeId) : order.documents();
        return new Answers(
                ids.stream().distinct().map(id -> releases.release(request, id)).toList());
    }

    @POST
    @Path("orders/make-effective")
    public Answers makeEffective(UUID storeId, @Nullable String body) {
        UUID tenantId = caller.tenantOf(storeId);
        ReleaseOrder order = ReleaseOrder.parse(body == null ? "" : body);
        if (order.all()) {
            throw new BadQuestion("Name the orders: {\"documents\": [ids]}.");
        }
        Releases.Request request = new Releases.Request(storeId, tenantId, caller.actor(), false);
        return new Answers(order.documents().stream()
                .distinct()
                .map(id -> releases.makeEffective(request, id))
                .toList());
    }

    @POST
    @Path("orders/dry-run")
    public DryAnswers dryRun(UUID storeId, @QueryParam("skip") @DefaultValue("0") String skip, @Nullable String body) {
        UUID tenantId = caller.tenantOf(storeId);
        if (body == null) {
            throw new BadQuestion("Send {\"documents\": [ids]} or {\"all\": true}.");
        }
        ReleaseOrder order = ReleaseOrder.parse(body);
        List<UUID> ids = order.all() ? releases.releasable(storeId) : order.documents();
        return new DryAnswers(
                ids.stream()
                        .distinct()
                        .skip(QueryWords.count(skip))
                        .limit(DRY_AT_ONCE)
                        .flatMap(id -> dryRuns.of(storeId, tenantId, id).stream())
                        .toList(),
                ids.size() > QueryWords.count(skip) + DRY_AT_ONCE);
    }

    private Page page(Documents.Query query) {
        return Page.of(documents.list(query.oneMore()), query.limit());
    }

    /**
     * One dry run a document.
     *
     * @param more whether some were left out
     */
    record DryAnswers(List<DryRun> items, boolean more) {

        DryAnswers {
            items = List.copyOf(items);
        }
    }

    /** One answer a document. */
    record Answers(List<Released> items) {

        Answers {
            items = List.copyOf(items);
        }
    }
}
