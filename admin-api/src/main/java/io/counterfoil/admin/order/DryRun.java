package io.counterfoil.admin.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.admin.client.OwnerAnswer;

/** What would become of orders, as queue-service planned it, with the qbXML that connector-service writes for it. */
record DryRun(ObjectNode planned) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static DryRun planned(OwnerAnswer answer) {
        return new DryRun((ObjectNode) read(answer));
    }

    boolean hasWork() {
        return !work().isEmpty();
    }

    /** What connector-service is to write. */
    String workJson() {
        return work().toString();
    }

    /** With what it wrote, in the order in which it was asked. */
    JsonNode written(OwnerAnswer answer) {
        JsonNode texts = read(answer);
        int next = 0;
        for (JsonNode item : planned.path("items")) {
            if (!item.path("work").isNull()) {
                ((ObjectNode) item).set("qbxml", texts.path(next).path("qbxml"));
                ((ObjectNode) item).set("warnings", texts.path(next).path("warnings"));
                ((ObjectNode) item).set("refused", texts.path(next).path("refused"));
                next++;
            }
        }
        return withoutWork();
    }

    JsonNode withoutWork() {
        planned.path("items").forEach(item -> ((ObjectNode) item).remove("work"));
        return planned;
    }

    private ArrayNode work() {
        ArrayNode work = JSON.createArrayNode();
        for (JsonNode item : planned.path("items")) {
            if (!item.path("work").isNull()) {
                work.add(item.path("work"));
            }
        }
        return work;
    }

    private static JsonNode read(OwnerAnswer answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(answer + ", which is no JSON", e);
        }
    }
}
