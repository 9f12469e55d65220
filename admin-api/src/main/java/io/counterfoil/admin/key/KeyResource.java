package io.counterfoil.admin.key;

import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.rest.Cursor;
import io.counterfoil.admin.rest.Input;
import io.counterfoil.admin.rest.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/api-keys")
@Tag(name = "API keys")
@RolesAllowed(Role.ADMINISTRATORS)
class KeyResource {

    private final PostgresKeys keys;

    KeyResource(PostgresKeys keys) {
        this.keys = keys;
    }

    @GET
    @Operation(summary = "List the API keys you may see, by name", description = "Also those that were revoked.")
    public Page<KeyBody> list(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @DefaultValue("50") int limit) {
        return Page.of(
                keys.after(Cursor.parse(after), Page.limit(limit) + 1),
                limit,
                key -> new Cursor(key.name(), key.id()),
                KeyBody::of);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Show an API key, without its secret")
    public KeyBody show(@PathParam("id") UUID id) {
        return KeyBody.of(keys.visible(id));
    }

    @POST
    @Operation(
            summary = "Make an API key",
            description = "The key is shown in this answer and never again; programs send it as Authorization: Bearer."
                    + " READ looks at everything with personal data masked, PERSONAL_DATA also at that, WRITE changes what a"
                    + " manager may change, OPERATE does what operators do. No key makes users or keys.")
    public RestResponse<MadeKey> make(@Nullable NewKey key) {
        MadeKey made = keys.make(Input.body(key));
        return RestResponse.ResponseBuilder.<MadeKey>created(
                        URI.create("/api/v1/api-keys/" + made.key().id()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(made)
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Revoke an API key", description = "It is refused from now on, and stays in the list.")
    public KeyBody revoke(@PathParam("id") UUID id) {
        return KeyBody.of(keys.revoke(id));
    }
}
