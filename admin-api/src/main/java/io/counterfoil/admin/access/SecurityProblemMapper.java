package io.counterfoil.admin.access;

import io.counterfoil.admin.rest.Problem;
import io.counterfoil.admin.rest.ProblemBody;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
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

    private final CurrentIdentityAssociation identities;

    SecurityProblemMapper(CurrentIdentityAssociation identities) {
        this.identities = identities;
    }

    @ServerExceptionMapper(priority = Priorities.AUTHENTICATION)
    Response wrong(AuthenticationFailedException e, ContainerRequestContext request) {
        return e.getCause() instanceof Problem throttled
                ? problem(throttled.body()).build()
                : notSignedIn(request);
    }

    @ServerExceptionMapper(priority = Priorities.AUTHENTICATION)
    Response missing(UnauthorizedException e, ContainerRequestContext request) {
        return notSignedIn(request);
    }

    @ServerExceptionMapper(priority = Priorities.AUTHORIZATION)
    Response notAllowed(ForbiddenException e, ContainerRequestContext request) {
        SecurityIdentity identity = identities.getIdentity();
        boolean newcomer = identity.getPrincipal() instanceof SignedIn
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
