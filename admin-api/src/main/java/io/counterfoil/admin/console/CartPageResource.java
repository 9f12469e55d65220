package io.counterfoil.admin.console;

import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.rest.Problem;
import io.counterfoil.admin.store.PostgresStores;
import io.counterfoil.admin.store.Store;
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
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tabs Orders (Cart), Items (Cart) and Customers (Cart): the cart is asked when somebody wants to see it. */
@Path("/stores/{id}")
@Produces(MediaType.TEXT_HTML)
@ConsolePage
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class CartPageResource {

    private static final int RECORDS = 200;

    private final PostgresStores stores;
    private final ConsoleClient owners;

    CartPageResource(PostgresStores stores, ConsoleClient owners) {
        this.stores = stores;
        this.owners = owners;
    }

    @GET
    @Path("{tab: orders-cart|items-cart|customers-cart}")
    public TemplateInstance show(
            @PathParam("id") UUID id,
            @PathParam("tab") String tab,
            @QueryParam("list") @Nullable String list,
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("after") @Nullable String after) {
        Store store = stores.visible(id);
        Head head = Head.of(store, tab(tab));
        if (list == null) {
            return ConsoleTemplates.cart(new CartPage(head, words, null, null, List.of()));
        }
        Question question = Question.get("/cart/" + CartTab.list(head.tab()))
                .with("q", words)
                .with("after", after);
        try {
            Part<CartRecord> records = owners.list(Owner.CART_GATEWAY, store, question, CartRecord.class);
            return ConsoleTemplates.cart(new CartPage(head, words, records, null, books(store, head.tab())));
        } catch (Problem problem) {
            return ConsoleTemplates.cart(
                    new CartPage(head, words, null, String.valueOf(problem.getMessage()), List.of()));
        }
    }

    /** How far an import or an export is. */
    @GET
    @Path("cart-jobs/{job}")
    public TemplateInstance job(@PathParam("id") UUID id, @PathParam("job") UUID job) {
        Store store = stores.visible(id);
        return ConsoleTemplates.cartJob(new CartJobPage(
                Head.of(store, Tab.ITEMS_CART),
                owners.read(Owner.CART_GATEWAY, store, Question.get("/cart/jobs/" + job), CartJob.class)));
    }

    private List<BooksRow> books(Store store, Tab tab) {
        return tab == Tab.ORDERS_CART
                ? List.of()
                : owners.books(store, Question.get("/" + CartTab.list(tab)).with("limit", RECORDS))
                        .items();
    }

    private static Tab tab(String path) {
        return Tab.valueOf(path.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
