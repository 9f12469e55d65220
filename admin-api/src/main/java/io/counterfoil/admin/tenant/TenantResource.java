package io.counterfoil.admin.tenant;

import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.rest.Cursor;
import io.counterfoil.admin.rest.Input;
import io.counterfoil.admin.rest.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/tenants")
@Tag(name = "tenants")
class TenantResource {

    private final PostgresTenants tenants;

    TenantResource(PostgresTenants tenants) {
        this.tenants = tenants;
    }

    @GET
    @RolesAllowed(Role.READERS)
    @Operation(summary = "List the tenants you may see, by name")
    public Page<TenantBody> list(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @DefaultValue("50") int limit) {
        return Page.of(
                tenants.after(Cursor.parse(after), Page.limit(limit) + 1),
                limit,
                tenant -> new Cursor(tenant.name(), tenant.id()),
                TenantBody::of);
    }

    @POST
    @RolesAllowed(Role.OPERATORS)
    @Operation(summary = "Add a tenant", description = "The name must be unique.")
    public RestResponse<TenantBody> add(@Nullable NewTenant tenant) {
        Tenant added = tenants.add(Input.body(tenant).checkedName());
        return RestResponse.status(RestResponse.Status.CREATED, TenantBody.of(added));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.READERS)
    @Operation(summary = "Show a tenant")
    public TenantBody show(@PathParam("id") UUID id) {
        return TenantBody.of(tenants.visible(id));
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Role.OPERATORS)
    @Operation(
            summary = "Enable carts for a tenant, or disable them",
            description = "While they are disabled no cart can be added (403 CARTS_NOT_ENABLED); those that are there"
                    + " go on.")
    public TenantBody change(@PathParam("id") UUID id, @Nullable TenantChange change) {
        return TenantBody.of(tenants.change(id, Input.body(change)));
    }
}
