package io.counterfoil.admin.console;

import io.counterfoil.admin.access.Actor;
import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.rest.Cursor;
import io.counterfoil.admin.rest.Page;
import io.counterfoil.admin.rest.Problem;
import io.counterfoil.admin.tenant.PostgresTenants;
import io.counterfoil.admin.user.NewUser;
import io.counterfoil.admin.user.PostgresAccounts;
import io.counterfoil.admin.user.UserBody;
import io.counterfoil.admin.user.UserChange;
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
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Setup &gt; Users: who may sign in, and as what. */
@Path("/users")
@Produces(MediaType.TEXT_HTML)
@ConsolePage
@RolesAllowed(Role.ADMINISTRATORS)
class UsersPageResource {

    private static final int SHOWN = 50;
    private static final int MOST_TENANTS = 200;

    private final PostgresAccounts users;
    private final PostgresTenants tenants;
    private final Actor actor;

    UsersPageResource(PostgresAccounts users, PostgresTenants tenants, Actor actor) {
        this.users = users;
        this.tenants = tenants;
        this.actor = actor;
    }

    @GET
    public TemplateInstance list(@QueryParam("after") @Nullable String after) {
        return ConsoleTemplates.users(new UsersPage(
                Page.of(
                        users.after(Cursor.parse(after), SHOWN + 1),
                        SHOWN,
                        user -> new Cursor(user.name(), user.id()),
                        UserBody::of),
                tenants.after(Cursor.parse(null), MOST_TENANTS).stream()
                        .map(tenant -> new NewCart.Account(tenant.id(), tenant.name()))
                        .toList(),
                roles(actor.onlyTenant().isPresent())));
    }

    @POST
    public Response invite(
            @FormParam("name") @Nullable String name,
            @FormParam("role") @Nullable String role,
            @FormParam("tenant") @Nullable String tenant) {
        return shown("/users", () -> ConsoleTemplates.invited(users.invite(new NewUser(name, role(role), id(tenant)))));
    }

    @GET
    @Path("{user}")
    public TemplateInstance show(@PathParam("user") UUID id) {
        UserBody user = UserBody.of(users.visible(id));
        return ConsoleTemplates.user(new UserPage(user, roles(user.tenantId() != null)));
    }

    @POST
    @Path("{user}")
    public Response change(
            @PathParam("user") UUID id,
            @FormParam("etag") @Nullable String etag,
            @FormParam("role") @Nullable String role,
            @FormParam("active") @Nullable Boolean active) {
        return Redirect.after("/users/" + id, () -> {
            users.change(id, etag, new UserChange(role == null ? null : role(role), active));
            return Notice.good(ConsoleTexts.text("saved"));
        });
    }

    @POST
    @Path("{user}/password")
    public Response reset(@PathParam("user") UUID id) {
        return shown("/users/" + id, () -> ConsoleTemplates.invited(users.reset(id)));
    }

    /** What is shown once stands in the answer itself; why there is none, on the page that the form was on. */
    private static Response shown(String page, Supplier<TemplateInstance> action) {
        try {
            return Response.ok(action.get().render()).build();
        } catch (Problem problem) {
            return Redirect.to(page, Notice.bad(String.valueOf(problem.getMessage())));
        }
    }

    private static List<Role> roles(boolean ofTenant) {
        return Arrays.stream(Role.values())
                .filter(role -> !ofTenant || role.fits(true))
                .toList();
    }

    private static @Nullable UUID id(@Nullable String text) {
        return text == null || text.isBlank() ? null : UUID.fromString(text);
    }

    private static Role role(@Nullable String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.badInput(ConsoleTexts.text("choose_role")));
    }
}
