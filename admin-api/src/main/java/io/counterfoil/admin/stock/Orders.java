package io.counterfoil.admin.stock;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.admin.rest.Problem;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Documents by their ids. */
record Orders(@Nullable List<UUID> documents) {

    private static final int MOST = 1_000;

    String checkedJson() {
        if (documents == null
                || documents.isEmpty()
                || documents.size() > MOST
                || documents.stream().anyMatch(Objects::isNull)) {
            throw Problem.badInput("documents must name from 1 to " + MOST + " of them.");
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode ids = body.putArray("documents");
        documents.forEach(id -> ids.add(id.toString()));
        return body.toString();
    }
}
