package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answer to one request; {@code attributes} are those behind the status, in order. */
record Reply(Status status, Map<String, String> attributes, List<Node> content) {

    Reply {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        content = List.copyOf(content);
    }

    static Reply of(Status status) {
        return new Reply(status, Map.of(), List.of());
    }

    static Reply of(Node content) {
        return new Reply(Status.OK, Map.of(), List.of(content));
    }

    /** The response element for the request that this answers. */
    Node to(Node request) {
        Map<String, String> all = new LinkedHashMap<>();
        request.attribute("requestID").ifPresent(id -> all.put("requestID", id));
        all.put("statusCode", Integer.toString(status.code()));
        all.put("statusSeverity", status.severity());
        all.put("statusMessage", status.message());
        all.putAll(attributes);
        return Node.of(request.name().replaceAll("Rq$", "Rs"), content).with(all);
    }
}
