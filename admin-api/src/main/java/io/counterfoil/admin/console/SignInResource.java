package io.counterfoil.admin.console;

import io.counterfoil.admin.access.ConsoleCookie;
import io.counterfoil.admin.access.OidcConfig;
import io.counterfoil.admin.access.PostgresConsoleSessions;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Signing in and out. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@ConsolePage
@PermitAll
class SignInResource {

    private final PostgresConsoleSessions sessions;
    private final OidcConfig oidc;

    SignInResource(PostgresConsoleSessions sessions, OidcConfig oidc) {
        this.sessions = sessions;
        this.oidc = oidc;
    }

    @GET
    @Path("sign-in")
    public TemplateInstance page() {
        return ConsoleTemplates.signIn(false, oidc.enabled());
    }

    @POST
    @Path("sign-in")
    public Response signIn(
            @FormParam("name") @Nullable String name,
            @FormParam("password") @Nullable String password,
            @Context HttpHeaders headers,
            @Context HttpServerRequest request) {
        ConsoleCookie cookie = Browser.cookie(headers, request.isSSL());
        return sessions.open(
                        Objects.requireNonNullElse(name, ""),
                        Objects.requireNonNullElse(password, ""),
                        request.remoteAddress().hostAddress())
                .map(token -> Redirect.withCookie("/", cookie.set(token)))
                .orElseGet(() -> Response.status(401)
                        .entity(ConsoleTemplates.signIn(true, oidc.enabled()).render())
                        .build());
    }

    @POST
    @Path("sign-out")
    public Response signOut(@Context HttpHeaders headers, @Context HttpServerRequest request) {
        Browser.token(headers).ifPresent(sessions::close);
        return Redirect.withCookie(
                "/sign-in", Browser.cookie(headers, request.isSSL()).cleared());
    }
}
