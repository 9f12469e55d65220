package io.counterfoil.admin.home;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/")
class HomeResource {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><title>Counterfoil</title></head>
            <body>
            <h1>Counterfoil</h1>
            <p>Keeps a shop's orders and its QuickBooks Desktop company file telling the same story.</p>
            <p>The REST API is under <code>/api/v1</code> (sign in with HTTP Basic);
            <a href="/q/openapi">its description</a> lists every address.</p>
            </body>
            </html>
            """;

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "Say what this is")
    public String page() {
        return PAGE;
    }
}
