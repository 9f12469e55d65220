package io.counterfoil.admin.access;

import io.counterfoil.admin.rest.ProblemBody;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** One answer for no password, a wrong one and an unknown user. */
class SecurityProblemMapper {

    private static final String CHALLENGE = "Basic realm=\"Counterfoil\", charset=\"UTF-8\"";

    @ServerExceptionMapper(priority = Priorities.AUTHENTICATION)
    Response wrong(AuthenticationFailedException e) {
        return notSignedIn();
    }

    @ServerExceptionMapper(priority = Priorities.AUTHENTICATION)
    Response missing(UnauthorizedException e) {
        return notSignedIn();
    }

    @ServerExceptionMapper(priority = Priorities.AUTHORIZATION)
    Response notAllowed(ForbiddenException e) {
        return problem(ProblemBody.of(403, "NOT_ALLOWED", "Your role does not allow this."))
                .build();
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
