package io.counterfoil.queue.access;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what this service refuses into problem+json. */
class ProblemMapper {

    private static final String PROBLEM_JSON = "application/problem+json";

    @ServerExceptionMapper
    public Response badQuestion(BadQuestion failure) {
        return response(Problem.of(400, "Bad request", "BAD_REQUEST", failure.whatToDo()));
    }

    @ServerExceptionMapper
    public Response notHere(NotHere failure) {
        return response(Problem.of(404, "Not found", "NOT_FOUND", "There is no such " + failure.what() + "."));
    }

    @ServerExceptionMapper
    public Response refused(Refused failure) {
        return response(failure.problem());
    }

    private static Response response(Problem problem) {
        return Response.status(problem.status())
                .type(PROBLEM_JSON)
                .entity(problem)
                .build();
    }
}
