package io.counterfoil.admin.console;

import io.counterfoil.admin.access.Actor;
import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.access.Scope;
import io.counterfoil.admin.key.KeyBody;
import io.counterfoil.admin.key.NewKey;
import io.counterfoil.admin.key.PostgresKeys;
import io.counterfoil.admin.rest.Cursor;
import io.counterfoil.admin.rest.Page;
import io.counterfoil.admin.rest.Problem;
import io.counterfoil.admin.store.PostgresStores;
import io.counterfoil.admin.tenant.PostgresTenants;
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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Setup &gt; API keys: which programs may ask, and for what. */
@Path("/api-keys")
@Produces(MediaType.TEXT_HTML)
@ConsolePage
@RolesAllowed(Role.ADMINISTRATORS)
class KeysPageResource {

    private static final int SHOWN = 50;
    private static final int MOST = 200;

    private final PostgresKeys keys;
    private final PostgresTenants tenants;
    private final PostgresStores stores;
    private final Actor actor;
    private final Clock clock;

    KeysPageResource(PostgresKeys keys, PostgresTenants tenants, PostgresStores stores, Actor actor, Clock clock) {
        this.keys = keys;
        this.tenants = tenants;
        this.stores = stores;
        this.actor = actor;
        this.clock = clock;
    }

    @GET
    public TemplateInstance list(@QueryParam("after") @Nullable String after) {
        return ConsoleTemplates.keys(new KeysPage(
                Page.of(
                        keys.after(Cursor.parse(after), SHOWN + 1),
                        SHOWN,
                        key -> new Cursor(key.name(), key.id()),
                        KeyBody::of),
                tenants.after(Cursor.parse(null), MOST).stream()
                        .map(tenant -> new NewCart.Account(tenant.id(), tenant.name()))
                        .toList(),
                Arrays.stream(Scope.values())
                        .filter(scope ->
                                scope != Scope.OPERATE || actor.onlyTenant().isEmpty())
                        .toList(),
                stores.after(Cursor.parse(null), MOST).stream()
                        .map(store -> new NewCart.Account(store.id(), store.name()))
                        .toList(),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusYears(1)));
    }

    @POST
    public Response make(
            @FormParam("name") @Nullable String name,
            @FormParam("scope") List<Scope> scopes,
            @FormParam("store") List<UUID> only,
            @FormParam("until") @Nullable String until,
            @FormParam("tenant") @Nullable String tenant) {
        UUID of = tenant == null || tenant.isBlank() ? null : UUID.fromString(tenant);
        try {
            NewKey wanted = new NewKey(name, scopes, only.isEmpty() ? null : only, end(until), of);
            return Response.ok(ConsoleTemplates.madeKey(keys.make(wanted)).render())
                    .build();
        } catch (Problem problem) {
            return Redirect.to("/api-keys", Notice.bad(String.valueOf(problem.getMessage())));
        }
    }

    @POST
    @Path("{key}/revoke")
    public Response revoke(@PathParam("key") UUID id) {
        return Redirect.after("/api-keys", () -> {
            keys.revoke(id);
            return Notice.good(ConsoleTexts.text("key_revoked"));
        });
    }

    private static @Nullable Instant end(@Nullable String day) {
        try {
            return day == null || day.isBlank()
                    ? null
                    : LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            throw Problem.badInput(ConsoleTexts.text("bad_date"));
        }
    }
}
