package io.counterfoil.history.session;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where what went wrong becomes an answer. */
class ProblemMapper {

    @ServerExceptionMapper
    Response problem(Problem problem) {
        return answer(problem.body());
    }

    @ServerExceptionMapper
    Response nothingHere(NotFoundException e) {
        return answer(ProblemBody.of(404, "NOT_FOUND", "There is nothing at this address."));
    }

    @ServerExceptionMapper(priority = Priorities.AUTHENTICATION)
    Response badToken(AuthenticationFailedException e) {
        return noToken();
    }

    @ServerExceptionMapper(priority = Priorities.AUTHENTICATION)
    Response noToken(UnauthorizedException e) {
        return noToken();
    }

    @ServerExceptionMapper(priority = Priorities.AUTHORIZATION)
    Response notAService(ForbiddenException e) {
        return answer(ProblemBody.of(403, "NOT_ALLOWED", "Only services of Counterfoil may ask here."));
    }

    private static Response noToken() {
        return answer(ProblemBody.of(401, "NO_TOKEN", "A token of a service of Counterfoil is needed."));
    }

    private static Response answer(ProblemBody body) {
        return Response.status(body.status())
                .type("application/problem+json")
                .entity(body)
                .build();
    }
}
