package io.counterfoil.admin.rest;

import java.util.Map;

/** RFC 9457, with a stable code for programs. */
public record ProblemBody(String type, String title, int status, String detail, String code) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(400, "Bad request"),
            Map.entry(401, "Not signed in"),
            Map.entry(403, "Not allowed"),
            Map.entry(404, "Not found"),
            Map.entry(405, "Method not allowed"),
            Map.entry(409, "Conflict"),
            Map.entry(412, "Changed meanwhile"),
            Map.entry(413, "Too large"),
            Map.entry(415, "Not JSON"),
            Map.entry(422, "Cannot be done as asked"),
            Map.entry(428, "If-Match is missing"),
            Map.entry(429, "Too many"),
            Map.entry(500, "Internal error"),
            Map.entry(502, "Bad answer from a service"),
            Map.entry(503, "Service unavailable"),
            Map.entry(504, "No answer in time"));

    public static ProblemBody of(int status, String code, String detail) {
        return new ProblemBody("about:blank", TITLES.getOrDefault(status, "Refused"), status, detail, code);
    }
}
