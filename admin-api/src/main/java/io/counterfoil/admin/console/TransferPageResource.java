package io.counterfoil.admin.console;

import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.store.PostgresStores;
import io.counterfoil.admin.store.Store;
import io.counterfoil.events.Preferences.ExportMode;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which orders are about to be transferred on demand. */
@Path("/stores/{id}/orders/preview")
@Produces(MediaType.TEXT_HTML)
@ConsolePage
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class TransferPageResource {

    private static final int SHOWN = 100;
    /** Of the customers that a part of a name or an address may mean. */
    private static final int PROPOSED = 20;

    private final PostgresStores stores;
    private final ConsoleClient owners;

    TransferPageResource(PostgresStores stores, ConsoleClient owners) {
        this.stores = stores;
        this.owners = owners;
    }

    @GET
    @RolesAllowed(Role.READERS)
    public TemplateInstance preview(
            @PathParam("id") UUID id,
            @QueryParam("preview") @Nullable String preview,
            @QueryParam("customer") @DefaultValue("") String customer,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("to") @DefaultValue("") String to,
            @QueryParam("exported") @Nullable String exported,
            @QueryParam("after") @DefaultValue("") String after) {
        Store store = stores.visible(id);
        TransferRange range = new TransferRange(customer, from, to, exported != null);
        Head head = Head.of(store, Tab.ORDERS);
        if (store.preferences().exportMode() == ExportMode.AUTOMATIC) {
            return ConsoleTemplates.transfer(new TransferPage(head, true, range, List.of(), null));
        }
        @Nullable
        Part<OrderRow> orders = preview == null
                ? null
                : owners.list(Owner.QUEUE_SERVICE, store, range.question(after, SHOWN), OrderRow.class);
        return ConsoleTemplates.transfer(new TransferPage(head, false, range, proposed(store, range, orders), orders));
    }

    /** Whom the range may mean, as long as it has found nobody's orders. */
    private List<Buyer> proposed(Store store, TransferRange range, @Nullable Part<OrderRow> found) {
        return found != null && !found.items().isEmpty()
                ? List.of()
                : owners.findList(Owner.QUEUE_SERVICE, store, range.buyers(PROPOSED), Buyer.class)
                        .orElse(Part.empty())
                        .items();
    }
}
