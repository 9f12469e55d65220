package io.counterfoil.admin.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.admin.rest.Problem;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which orders may go to QuickBooks: the ones named, or all that can. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Release(
        @Nullable List<UUID> documents, @Nullable Boolean all) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 1_000;

    public String checkedJson() {
        if (documents == null && !Objects.equals(all, true)) {
            throw Problem.badInput("Name the orders in documents, or say all: true.");
        }
        if (documents != null && all != null) {
            throw Problem.badInput("Give documents or all, not both.");
        }
        if (documents != null && (documents.isEmpty() || documents.size() > MOST || documents.contains(null))) {
            throw Problem.badInput("documents must name from 1 to " + MOST + " orders.");
        }
        return json();
    }

    private String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a release that cannot be written", e);
        }
    }
}
