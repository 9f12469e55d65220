package io.counterfoil.admin.console;

import io.counterfoil.admin.access.Actor;
import io.counterfoil.admin.access.ConsoleToken;
import io.counterfoil.admin.access.PostgresConsoleSessions;
import io.counterfoil.admin.rest.Problem;
import io.counterfoil.admin.user.OwnPassword;
import io.counterfoil.admin.user.PostgresAccounts;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.vertx.core.http.HttpServerRequest;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Choosing one's password: at the first sign-in nothing else is open. */
@Path("/password")
@Produces(MediaType.TEXT_HTML)
@ConsolePage
@Authenticated
class PasswordPageResource {

    private final PostgresAccounts users;
    private final PostgresConsoleSessions sessions;
    private final Actor actor;

    PasswordPageResource(PostgresAccounts users, PostgresConsoleSessions sessions, Actor actor) {
        this.users = users;
        this.sessions = sessions;
        this.actor = actor;
    }

    @GET
    public TemplateInstance page() {
        return ConsoleTemplates.password();
    }

    @POST
    public Response choose(
            @FormParam("current") @Nullable String current,
            @FormParam("password") @Nullable String password,
            @Context HttpHeaders headers,
            @Context HttpServerRequest request) {
        try {
            users.choose(new OwnPassword(current, password));
        } catch (Problem problem) {
            return Redirect.to("/password", Notice.bad(String.valueOf(problem.getMessage())));
        }
        String address = request.remoteAddress().hostAddress();
        Optional<ConsoleToken> again =
                sessions.open(actor.userName(), Objects.requireNonNullElse(password, ""), address);
        return again.map(token -> Redirect.withCookie(
                        "/", Browser.cookie(headers, request.isSSL()).set(token)))
                .orElseGet(() -> Redirect.to("/sign-in"));
    }
}
