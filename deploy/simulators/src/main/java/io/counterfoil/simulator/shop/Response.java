package io.counterfoil.simulator.shop;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What goes back over HTTP. */
record Response(int status, Map<String, String> headers, String body) {

    Response {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    static Response json(int status, JsonNode body) {
        return new Response(status, Map.of("Content-Type", "application/json; charset=UTF-8"), ShopJson.write(body));
    }

    Response with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Response(status, more, body);
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
