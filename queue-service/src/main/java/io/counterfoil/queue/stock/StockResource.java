package io.counterfoil.queue.stock;

import io.counterfoil.queue.access.BadQuestion;
import io.counterfoil.queue.access.Caller;
import io.counterfoil.queue.access.NotHere;
import io.counterfoil.queue.access.PageLimit;
import io.counterfoil.queue.access.Refused;
import io.counterfoil.queue.books.NameKey;
import io.counterfoil.queue.store.Store;
import io.counterfoil.queue.store.Stores;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a store may sell, and why, for admin-api. */
@Path("/internal/stores/{storeId}/stock")
@RolesAllowed("service")
@Transactional
class StockResource {

    private static final int MOST_DOCUMENTS = 1_000;

    private final Caller caller;
    private final Stores stores;
    private final Levels levels;
    private final WebOrders orders;
    private final StockQuestions questions;
    private final Clock clock;

    StockResource(
            Caller caller, Stores stores, Levels levels, WebOrders orders, StockQuestions questions, Clock clock) {
        this.caller = caller;
        this.stores = stores;
        this.levels = levels;
        this.orders = orders;
        this.questions = questions;
        this.clock = clock;
    }

    /**
     * A part of the products.
     *
     * @param next cursor of the next part; null at the end
     */
    record Page(List<Why> items, @Nullable String next) {
        Page {
            items = List.copyOf(items);
        }
    }

    /** The answer to the question. */
    record Reply(@Nullable Boolean goOn) {}

    /** Orders that were pending in QuickBooks. */
    record Released(@Nullable List<UUID> documents) {}

    @GET
    public Page stock(
            UUID storeId,
            @QueryParam("sku") @Nullable String sku,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @Nullable String limit) {
        Store store = store(storeId);
        Levels.Scope scope = new Levels.Scope(storeId, store.booksId(), stores.feeding(store.booksId()));
        return sku == null || sku.isBlank() ? page(store, scope, after, PageLimit.of(limit)) : one(store, scope, sku);
    }

    private Page one(Store store, Levels.Scope scope, String sku) {
        Level level = levels.bySku(scope, sku).orElseThrow(() -> new NotHere("product"));
        List<WebOrders.Taking> counting =
                level.item().map(item -> orders.counting(scope, item)).orElse(List.of());
        return new Page(List.of(Why.of(level, store.preferences().stock().safety(), counting)), null);
    }

    private Page page(Store store, Levels.Scope scope, String after, int limit) {
        List<Level> found = levels.page(scope, NameKey.of(after), limit + 1);
        List<Level> shown = found.subList(0, Math.min(limit, found.size()));
        return new Page(
                shown.stream()
                        .map(level -> Why.of(level, store.preferences().stock().safety(), List.of()))
                        .toList(),
                found.size() > limit ? shown.get(limit - 1).sku() : null);
    }

    /** The run that waits for a person. */
    @GET
    @Path("question")
    public StockQuestion question(UUID storeId) {
        store(storeId);
        return questions.of(storeId).orElseThrow(() -> new NotHere("question"));
    }

    @POST
    @Path("question")
    public StockQuestion answer(UUID storeId, @Nullable Reply reply) {
        UUID tenantId = caller.tenantOf(storeId);
        if (reply == null || reply.goOn() == null) {
            throw new BadQuestion("Send {\"goOn\": true} to write the numbers to the cart, or false to leave them.");
        }
        stores.turn(storeId, tenantId);
        StockQuestion answered =
                questions.of(storeId).orElseThrow(() -> new NotHere("question")).answered(reply.goOn());
        questions.keep(storeId, answered);
        levels.due(storeId, reply.goOn() ? Levels.ALL : null);
        return answered;
    }

    /** They were released in QuickBooks: they count until the stock is read the next time. */
    @POST
    @Path("not-pending")
    public void notPending(UUID storeId, @Nullable Released released) {
        UUID tenantId = caller.tenantOf(storeId);
        if (released == null
                || released.documents() == null
                || released.documents().isEmpty()
                || released.documents().size() > MOST_DOCUMENTS) {
            throw new BadQuestion("Send {\"documents\": [ids]} with 1 to " + MOST_DOCUMENTS + " ids.");
        }
        stores.turn(storeId, tenantId);
        released.documents().forEach(id -> orders.notPending(storeId, id, clock.instant()));
    }

    /** This database was restored from a backup. */
    @POST
    @Path("recovery")
    public void recover(UUID storeId) {
        stores.turn(storeId, caller.tenantOf(storeId));
        levels.recover(storeId);
    }

    private Store store(UUID storeId) {
        return stores.known(storeId, caller.tenantOf(storeId)).orElseThrow(Refused::storeUnknown);
    }
}
