package io.counterfoil.admin.console;

import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.audit.AuditResource;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who changed what. */
@Path("/audit")
@Produces(MediaType.TEXT_HTML)
@ConsolePage
@RolesAllowed({Role.OPERATORS, Role.ACCOUNTANTS})
class AuditPageResource {

    private static final int SHOWN = 100;

    private final AuditResource audit;

    AuditPageResource(AuditResource audit) {
        this.audit = audit;
    }

    @GET
    public TemplateInstance list(
            @QueryParam("store") @Nullable UUID store, @QueryParam("after") @Nullable String after) {
        return ConsoleTemplates.audit(audit.list(store, after, SHOWN), store);
    }

    @GET
    @Path("file")
    @Produces(MediaType.WILDCARD)
    public Response file(
            @QueryParam("store") @Nullable UUID store, @QueryParam("format") @DefaultValue("csv") String format) {
        return audit.export(store, format);
    }
}
