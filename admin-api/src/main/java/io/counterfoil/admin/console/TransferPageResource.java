package io.counterfoil.admin.console;

import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.store.PostgresStores;
import io.counterfoil.admin.store.Store;
import io.counterfoil.events.Preferences.ExportMode;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
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
            @QueryParam("customer") @Nullable String customer,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("exported") @Nullable String exported) {
        Store store = stores.visible(id);
        TransferRange range = TransferRange.of(customer, from, to, exported);
        List<OrderRow> orders = new OrderReader(owners).until(store, range::isBefore);
        return ConsoleTemplates.transfer(new TransferPage(
                Head.of(store, Tab.ORDERS),
                store.preferences().exportMode() == ExportMode.AUTOMATIC,
                range,
                orders.stream()
                        .map(OrderRow::customer)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .sorted()
                        .toList(),
                preview == null ? null : orders.stream().filter(range::takes).toList()));
    }
}
