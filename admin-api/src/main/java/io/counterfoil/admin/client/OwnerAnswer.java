package io.counterfoil.admin.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.admin.rest.Problem;
import io.counterfoil.admin.rest.ProblemBody;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a service answered.
 *
 * @param etag the entity tag; null when it gave none
 */
public record OwnerAnswer(
        Owner owner,
        int status,
        String contentType,
        String body,
        @Nullable String etag) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public boolean found() {
        return status == 200;
    }

    /** This answer, if it is one that a person may see: a success, or a problem in the owner's words. */
    public OwnerAnswer presentable() {
        if (succeeded() || (refused() && contentType.startsWith(ProblemBody.MEDIA_TYPE))) {
            return this;
        }
        throw detail().map(this::inItsOwnWords).orElseGet(this::inOurs);
    }

    /** What a refusal says, to say it ourselves where it cannot be passed on. */
    public Problem refusal() {
        return detail().map(this::inItsOwnWords).orElseGet(this::inOurs);
    }

    /** The same with another body. */
    OwnerAnswer saying(String other) {
        return new OwnerAnswer(owner, status, contentType, other, etag);
    }

    /** An array of everything, as the lists of this API are. */
    public OwnerAnswer asWholeList() {
        return new OwnerAnswer(owner, status, contentType, "{\"items\":" + body + ",\"next\":null}", etag);
    }

    /** Some owners give their reason without the rest of a problem. */
    private Optional<String> detail() {
        if (!refused() || status >= 500 || !contentType.contains("json")) {
            return Optional.empty();
        }
        try {
            JsonNode detail = JSON.readTree(body).path("detail");
            return Optional.of(detail).filter(JsonNode::isTextual).map(JsonNode::asText);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private Problem inItsOwnWords(String detail) {
        return switch (status) {
            case 400 -> Problem.badInput(detail);
            case 409 -> Problem.conflict("CONFLICT", detail);
            default -> new Problem(status, "REFUSED", detail);
        };
    }

    private Problem inOurs() {
        return status == 404
                ? new Problem(404, "NOT_FOUND", owner.serviceName() + " knows nothing under this address.")
                : new Problem(
                        502,
                        "OWNER_FAILED",
                        owner.serviceName() + " gave an answer that cannot be used (" + status
                                + "). Its log says more.");
    }

    private boolean succeeded() {
        return status >= 200 && status < 300;
    }

    /** Without the refusals of our own token, which are no business of the person who asks. */
    private boolean refused() {
        return status >= 400 && status != 401 && status != 403;
    }

    @Override
    public String toString() {
        return owner.serviceName() + " answered " + status;
    }
}
