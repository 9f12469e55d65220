package io.counterfoil.admin.console;

import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.rest.Cursor;
import io.counterfoil.admin.rest.Page;
import io.counterfoil.admin.rest.Problem;
import io.counterfoil.admin.store.NewStore;
import io.counterfoil.admin.store.PostgresStores;
import io.counterfoil.admin.store.Store;
import io.counterfoil.admin.tenant.PostgresTenants;
import io.counterfoil.events.CartType;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Setup &gt; Shopping Carts. */
@Path("/shopping-carts")
@Produces(MediaType.TEXT_HTML)
@ConsolePage
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class ShoppingCartResource {

    private static final int SHOWN = 50;
    private static final int MOST_TENANTS = 200;

    private final PostgresStores stores;
    private final PostgresTenants tenants;

    ShoppingCartResource(PostgresStores stores, PostgresTenants tenants) {
        this.stores = stores;
        this.tenants = tenants;
    }

    @GET
    @RolesAllowed(Role.READERS)
    public TemplateInstance list(@QueryParam("after") @Nullable String after) {
        Page<CartLine> carts = Page.of(
                stores.after(Cursor.parse(after), SHOWN + 1),
                SHOWN,
                store -> new Cursor(store.name(), store.id()),
                CartLine::of);
        return ConsoleTemplates.shoppingCarts(new ShoppingCarts(carts, List.of(CartType.values())));
    }

    @GET
    @Path("new")
    public TemplateInstance form(@QueryParam("type") @Nullable String type) {
        return ConsoleTemplates.newCart(new NewCart(
                cartType(type),
                new TreeSet<>(ZoneId.getAvailableZoneIds()).stream().toList(),
                tenants.after(Cursor.parse(null), MOST_TENANTS).stream()
                        .map(tenant -> new NewCart.Account(tenant.id(), tenant.name()))
                        .toList()));
    }

    @POST
    @Path("new")
    public Response add(
            @FormParam("type") @Nullable String type,
            @FormParam("name") @Nullable String name,
            @FormParam("zone") @Nullable String zone,
            @FormParam("tenant") @Nullable UUID tenant) {
        try {
            Store store = stores.add(new NewStore(name, cartType(type), zone, tenant));
            return Redirect.to(
                    Head.path(store.id(), Tab.AUTO_SYNC), Notice.good(ConsoleTexts.text("store_added", store.name())));
        } catch (Problem problem) {
            return Redirect.to(
                    "/shopping-carts/new?type=" + cartType(type), Notice.bad(String.valueOf(problem.getMessage())));
        }
    }

    private static CartType cartType(@Nullable String name) {
        return Arrays.stream(CartType.values())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.badInput("Choose a type of cart."));
    }
}
