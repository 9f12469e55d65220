package io.counterfoil.admin.access;

import io.counterfoil.admin.rest.Problem;
import io.counterfoil.admin.rest.ProblemBody;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** One answer for no password, a wrong one and an unknown user; who opens a page of the console may sign in. */
class SecurityProblemMapper {

    private static final ProblemBody NOT_ALLOWED = ProblemBody.of(403, "NOT_ALLOWED", "Your role does not allow this.");
    private static final ProblemBody PASSWORD_FIRST = ProblemBody.of(
            403,
            "PASSWORD_FIRST",
            "Your password was made by somebody else: choose your own, PUT /api/v1/me/password.");
    private static final String CHALLENGE = "Basic realm=\"Counterfoil\", charset=\"UTF-8\"";

    private static final String OIDC = "/sign-in/oidc";

    private final CurrentIdentityAssociation identities;
    private final OidcConfig oidc;

    SecurityProblemMapper(CurrentIdentityAssociation identities, OidcConfig oidc) {
        this.identities = identities;
        this.oidc = oidc;
    }

    @ServerExceptionMapper(priority = Priorities.AUTHENTICATION)
    Response wrong(AuthenticationFailedException e, ContainerRequestContext request) {
        return e.getCause() instanceof Problem throttled
                ? problem(throttled.body()).build()
                : notSignedIn(request);
    }

    @ServerExceptionMapper(priority = Priorities.AUTHENTICATION)
    Uni<Response> missing(UnauthorizedException e, ContainerRequestContext request, RoutingContext context) {
        boolean toTheProvider =
                oidc.enabled() && request.getUriInfo().getRequestUri().getPath().equals(OIDC);
        return toTheProvider ? challenge(context) : Uni.createFrom().item(() -> notSignedIn(request));
    }

    /** Where the provider lets somebody sign in. */
    private static Uni<Response> challenge(RoutingContext context) {
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        return authenticator.getChallenge(context).map(challenge -> {
            Response.ResponseBuilder answer = Response.status(challenge.status);
            challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
            return answer.build();
        });
    }

    @ServerExceptionMapper(priority = Priorities.AUTHORIZATION)
    Response notAllowed(ForbiddenException e, ContainerRequestContext request) {
        SecurityIdentity identity = identities.getIdentity();
        boolean newcomer = identity.getPrincipal() instanceof SignedIn user
                && user.kind() == Actor.Kind.USER
                && identity.getRoles().isEmpty();
        if (newcomer && !ApiPath.matches(request.getUriInfo().getRequestUri().getPath())) {
            return Response.status(303)
                    .header(HttpHeaders.LOCATION, "/password")
                    .build();
        }
        return problem(newcomer ? PASSWORD_FIRST : NOT_ALLOWED).build();
    }

    private static Response notSignedIn(ContainerRequestContext request) {
        return ApiPath.matches(request.getUriInfo().getRequestUri().getPath()) ? notSignedIn() : toTheSignIn(request);
    }

    /** A part of a page cannot be the sign-in: htmx then loads the whole of it. */
    private static Response toTheSignIn(ContainerRequestContext request) {
        return request.getHeaderString("HX-Request") == null
                ? Response.status(303).header(HttpHeaders.LOCATION, "/sign-in").build()
                : Response.status(401).header("HX-Redirect", "/sign-in").build();
    }

    private static Response notSignedIn() {
        return problem(ProblemBody.of(
                        401,
                        "NOT_SIGNED_IN",
                        "Sign in with your user name and password (HTTP Basic), or with an API key (Bearer)."))
                .header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE)
                .build();
    }

    private static Response.ResponseBuilder problem(ProblemBody body) {
        return Response.status(body.status()).type(ProblemBody.MEDIA_TYPE).entity(body);
    }
}
