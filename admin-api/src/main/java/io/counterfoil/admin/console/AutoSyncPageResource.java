package io.counterfoil.admin.console;

import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.autosync.AutoSync;
import io.counterfoil.admin.autosync.AutoSyncBody;
import io.counterfoil.admin.autosync.StartRule;
import io.counterfoil.admin.cart.CartClient;
import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.rest.Problem;
import io.counterfoil.admin.store.NewStore;
import io.counterfoil.admin.store.PostgresStores;
import io.counterfoil.admin.store.Store;
import io.counterfoil.admin.store.StoreChange;
import io.counterfoil.admin.webconnector.WebConnectorResource;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tab Auto-sync: set-up, "Last Order from", Start and Stop. */
@Path("/stores/{id}/auto-sync")
@Produces(MediaType.TEXT_HTML)
@ConsolePage
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class AutoSyncPageResource {

    private final PostgresStores stores;
    private final CartClient carts;
    private final ConsoleClient owners;

    AutoSyncPageResource(PostgresStores stores, CartClient carts, ConsoleClient owners) {
        this.stores = stores;
        this.carts = carts;
        this.owners = owners;
    }

    @GET
    @RolesAllowed(Role.READERS)
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("edit") @Nullable String edit) {
        Store store = stores.visible(id);
        Optional<CartRow> cart = owners.find(Owner.CART_GATEWAY, store, Question.get("/cart"), CartRow.class);
        Optional<Login> login =
                owners.find(Owner.CONNECTOR_SERVICE, store, WebConnectorResource.login(store), Login.class);
        AutoSync settings = AutoSync.of(store);
        return ConsoleTemplates.autoSync(new AutoSyncPage(
                Head.of(store, Tab.AUTO_SYNC),
                store.cartType(),
                settings,
                settings.tag().text(),
                new AutoSyncPage.Named(store.tag().text(), store.webConnectorMinutes()),
                edit != null,
                store.preferences().orderType(),
                cart.orElse(null),
                Checklist.of(store, cart, login, entered(store)),
                edit == null ? List.of() : List.copyOf(new TreeSet<>(ZoneId.getAvailableZoneIds())),
                StartRule.missing(store, cart.isPresent())));
    }

    /** False when nobody can tell: the page has more to say than that. */
    private boolean entered(Store store) {
        Question exported = Question.get("/orders").with("state", "EXPORTED").with("limit", 1);
        try {
            return owners.findList(Owner.QUEUE_SERVICE, store, exported, OrderRow.class)
                    .map(orders -> !orders.items().isEmpty())
                    .orElse(false);
        } catch (Problem away) {
            return false;
        }
    }

    @POST
    public Response save(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        return after(
                id,
                () -> stores.change(id, store -> {
                    AutoSync.of(store).tag().check(form.getFirst("etag"));
                    ZoneId zone = NewStore.checkedZone(form.getFirst("zone"));
                    settings(form, zone).applyTo(store);
                    store.inZone(zone);
                }),
                "saved");
    }

    /** What the store is called, and how often its Web Connector is asked to call. */
    @POST
    @Path("store")
    public Response rename(
            @PathParam("id") UUID id,
            @FormParam("etag") @Nullable String etag,
            @FormParam("name") @Nullable String name,
            @FormParam("minutes") @Nullable String minutes) {
        return after(
                id, () -> stores.change(id, etag, new StoreChange(name, null, number(minutes, "bad_number"))), "saved");
    }

    private static AutoSyncBody settings(MultivaluedMap<String, String> form, ZoneId zone) {
        return new AutoSyncBody(
                time(form.getFirst("lastOrderFrom"), zone),
                number(form.getFirst("everySeconds"), "bad_seconds"),
                null,
                time(form.getFirst("lastUpdateFrom"), zone),
                form.containsKey("customersFromCart"),
                form.containsKey("itemsFromCart"),
                form.containsKey("customersToCart"),
                form.containsKey("stockToCart"),
                form.containsKey("itemsToCart"));
    }

    @POST
    @Path("start")
    public Response start(@PathParam("id") UUID id, @FormParam("read") @Nullable String read) {
        return after(id, () -> start(stores.visible(id), read), "started");
    }

    @POST
    @Path("stop")
    public Response stop(@PathParam("id") UUID id) {
        return after(id, () -> stores.change(id, Store::stop), "stopped_now");
    }

    private void start(Store store, @Nullable String read) {
        if (read == null) {
            throw Problem.badInput(ConsoleTexts.text("read_first"));
        }
        boolean credentials = carts.hasCredentials(store);
        if (credentials) {
            CartTest.of(store, owners).mustPass();
        }
        stores.change(store.id(), locked -> StartRule.start(locked, credentials));
    }

    private Response after(UUID id, Runnable change, String words) {
        Store store = stores.visible(id);
        return Redirect.after(Head.path(store.id(), Tab.AUTO_SYNC), () -> {
            change.run();
            return Notice.good(ConsoleTexts.text(words));
        });
    }

    private static @Nullable Instant time(@Nullable String text, ZoneId zone) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            throw Problem.badInput(ConsoleTexts.text("bad_time"));
        }
    }

    private static @Nullable Integer number(@Nullable String text, String otherwise) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            throw Problem.badInput(ConsoleTexts.text(otherwise));
        }
    }
}
