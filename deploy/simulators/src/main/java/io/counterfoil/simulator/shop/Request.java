package io.counterfoil.simulator.shop;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A request as PHP sees it: the path as it stands in the address, the parameters decoded. */
record Request(String method, String path, Map<String, String> query, Optional<String> authorization) {

    static Request of(String method, String path, String rawQuery, Optional<String> authorization) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : rawQuery.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            if (!parts[0].isEmpty()) {
                query.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
            }
        }
        return new Request(method, path, query, authorization);
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isEmpty());
    }

    /** The route behind /wp-json, which may also come as the parameter rest_route. */
    Optional<String> route() {
        String route = query.getOrDefault("rest_route", "");
        if (!route.isEmpty()) {
            return Optional.of(trimmed(route));
        }
        return path.startsWith("/wp-json")
                ? Optional.of(trimmed(path.substring("/wp-json".length())))
                : Optional.empty();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String trimmed(String route) {
        return route.replaceAll("^/+|/+$", "");
    }
}
