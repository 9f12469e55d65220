package io.counterfoil.admin.access;

import io.counterfoil.admin.rest.ProblemBody;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** One answer for no password, a wrong one and an unknown user; who opens a page of the console may sign in. */
class SecurityProblemMapper {

    private static final String CHALLENGE = "Basic realm=\"Counterfoil\", charset=\"UTF-8\"";

    @ServerExceptionMapper(priority = Priorities.AUTHENTICATION)
    Response wrong(AuthenticationFailedException e, ContainerRequestContext request) {
        return notSignedIn(request);
    }

    @ServerExceptionMapper(priority = Priorities.AUTHENTICATION)
    Response missing(UnauthorizedException e, ContainerRequestContext request) {
        return notSignedIn(request);
    }

    @ServerExceptionMapper(priority = Priorities.AUTHORIZATION)
    Response notAllowed(ForbiddenException e) {
        return problem(ProblemBody.of(403, "NOT_ALLOWED", "Your role does not allow this."))
                .build();
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
        return problem(ProblemBody.of(401, "NOT_SIGNED_IN", "Sign in with your user name and password (HTTP Basic)."))
                .header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE)
                .build();
    }

    private static Response.ResponseBuilder problem(ProblemBody body) {
        return Response.status(body.status()).type(ProblemBody.MEDIA_TYPE).entity(body);
    }
}
