package io.counterfoil.admin.console;

import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.rest.Cursor;
import io.counterfoil.admin.rest.Page;
import io.counterfoil.admin.tenant.NewTenant;
import io.counterfoil.admin.tenant.PostgresTenants;
import io.counterfoil.admin.tenant.Tenant;
import io.counterfoil.admin.tenant.TenantBody;
import io.counterfoil.admin.tenant.TenantChange;
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
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Of operators: the accounts, and for which of them carts are enabled. */
@Path("/accounts")
@Produces(MediaType.TEXT_HTML)
@ConsolePage
@RolesAllowed(Role.OPERATORS)
class AccountsPageResource {

    private static final int SHOWN = 50;

    private final PostgresTenants tenants;

    AccountsPageResource(PostgresTenants tenants) {
        this.tenants = tenants;
    }

    @GET
    public TemplateInstance list(@QueryParam("after") @Nullable String after) {
        return ConsoleTemplates.accounts(Page.of(
                tenants.after(Cursor.parse(after), SHOWN + 1),
                SHOWN,
                tenant -> new Cursor(tenant.name(), tenant.id()),
                TenantBody::of));
    }

    @POST
    public Response add(@FormParam("name") @Nullable String name) {
        return Redirect.after("/accounts", () -> {
            Tenant added = tenants.add(new NewTenant(name).checkedName());
            return Notice.good(ConsoleTexts.text("account_added", added.name()));
        });
    }

    @POST
    @Path("{account}")
    public Response change(@PathParam("account") UUID id, @FormParam("carts") boolean carts) {
        return Redirect.after("/accounts", () -> {
            tenants.change(id, new TenantChange(carts));
            return Notice.good(ConsoleTexts.text("saved"));
        });
    }
}
