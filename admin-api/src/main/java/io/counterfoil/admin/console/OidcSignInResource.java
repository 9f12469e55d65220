package io.counterfoil.admin.console;

import io.counterfoil.admin.access.Actor;
import io.counterfoil.admin.access.PostgresOidcUsers;
import io.counterfoil.admin.rest.Problem;
import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.oidc.OidcSession;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Where operators are led to their provider of OpenID Connect, and come back to. */
@Path("/sign-in/oidc")
@Produces(MediaType.TEXT_HTML)
@ConsolePage
@AuthorizationCodeFlow
@Authenticated
class OidcSignInResource {

    private final PostgresOidcUsers users;
    private final Actor actor;
    private final SecurityIdentity identity;
    private final OidcSession session;

    OidcSignInResource(PostgresOidcUsers users, Actor actor, SecurityIdentity identity, OidcSession session) {
        this.users = users;
        this.actor = actor;
        this.identity = identity;
        this.session = session;
    }

    /**
     * From here on the console's own cookie is the session; the provider's is forgotten, so that signing out ends it. A browser
     * sends a strict cookie only from a page of ours on: a redirect would still be the provider's step.
     */
    @GET
    public Response signIn(@Context HttpHeaders headers, @Context HttpServerRequest request) {
        session.logout().await().indefinitely();
        if (identity.getRoles().isEmpty()) {
            throw new Problem(403, "NOT_ALLOWED", ConsoleTexts.text("no_role_here", actor.userName()));
        }
        return Response.ok(ConsoleTemplates.signedIn())
                .header(
                        HttpHeaders.SET_COOKIE,
                        Browser.cookie(headers, request.isSSL()).set(users.open(actor)))
                .header("Refresh", "0; url=/")
                .build();
    }
}
