package io.counterfoil.admin.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where what went wrong becomes an answer; nothing of our insides is in it. */
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @ServerExceptionMapper
    Response problem(Problem problem) {
        return answer(problem.body());
    }

    @ServerExceptionMapper
    Response notThatJson(MismatchedInputException e) {
        return answer(400, "BAD_JSON", BadJson.sentence(e));
    }

    @ServerExceptionMapper
    Response notJson(JsonProcessingException e) {
        return answer(400, "BAD_JSON", BadJson.sentence(e));
    }

    @ServerExceptionMapper
    Response nothingHere(NotFoundException e) {
        return answer(404, "NOT_FOUND", "There is nothing at this address; see /q/openapi for what there is.");
    }

    @ServerExceptionMapper
    Response refusedByTheFramework(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return notJson(json);
        }
        int status = e.getResponse().getStatus();
        return status < 500 ? answer(status, "REFUSED", reason(status)) : unexpected(e);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure) {
        UUID id = UUID.randomUUID();
        LOG.errorf(failure, "request failed: %s", id);
        return answer(500, "INTERNAL", "Something went wrong here. The log of admin-api has it under " + id + ".");
    }

    private static String reason(int status) {
        return switch (status) {
            case 405 -> "This address does not take this method; see /q/openapi.";
            case 406 -> "This address answers in JSON; ask for application/json.";
            case 413 -> "The body is larger than 1 MB.";
            case 415 -> "Send the body as JSON with Content-Type: application/json.";
            default -> "The request cannot be understood; see /q/openapi.";
        };
    }

    private static Response answer(int status, String code, String detail) {
        return answer(ProblemBody.of(status, code, detail));
    }

    private static Response answer(ProblemBody body) {
        return Response.status(body.status())
                .type(ProblemBody.MEDIA_TYPE)
                .entity(body)
                .build();
    }
}
