package io.counterfoil.admin.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.rest.Download;
import io.counterfoil.admin.rest.Format;
import io.counterfoil.admin.rest.Page;
import io.counterfoil.admin.rest.Place;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/audit")
@Tag(name = "audit")
@RolesAllowed({Role.OPERATORS, Role.ACCOUNTANTS})
public class AuditResource {

    private static final int MOST = 200;
    private static final List<String> COLUMNS =
            List.of("id", "at", "actorKind", "actorId", "actor", "tenantId", "storeId", "action", "subjects", "fields");

    private final PostgresAudit audit;
    private final ObjectMapper json;

    AuditResource(PostgresAudit audit, ObjectMapper json) {
        this.audit = audit;
        this.json = json;
    }

    @GET
    @Path("/export")
    @Operation(summary = "Export who changed what", description = "As csv or json, the newest first.")
    public Response export(
            @QueryParam("store") @Nullable UUID store, @QueryParam("format") @DefaultValue("csv") String format) {
        return new Download("audit", Format.named(format), COLUMNS, after -> json.valueToTree(page(store, after, MOST)))
                .answer();
    }

    @GET
    @Operation(
            summary = "List who changed what, the newest first",
            description = "Of the tenant, or with store of one store. subjects are ids, fields the names of what"
                    + " changed; values are not kept. An action that names a service is what that service was asked to do;"
                    + " what came of it, the service knows.")
    public Page<Entry> list(
            @QueryParam("store") @Nullable UUID store,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return page(store, after, Page.limit(limit));
    }

    private Page<Entry> page(@Nullable UUID store, @Nullable String after, int limit) {
        return Page.cut(
                audit.before(Place.parse(after), store, limit + 1),
                limit,
                entry -> Place.text(entry.id()),
                entry -> entry);
    }
}
