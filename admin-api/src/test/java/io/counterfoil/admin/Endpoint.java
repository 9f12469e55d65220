package io.counterfoil.admin;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A method of the REST API, as its description has it. */
record Endpoint(String method, String path) {

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    /** Bodies that get past the first look, for endpoints that read them before they look for the store. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("POST /api/v1/stores/{id}/operations", "{\"name\":\"Pull Inventory\"}"),
            Map.entry(
                    "POST /api/v1/stores/{id}/operations/delete",
                    "{\"tasks\":[\"0f8fad5b-d9cb-469f-a165-70867728950e\"]}"),
            Map.entry("POST /api/v1/stores/{id}/orders/release", "{\"all\":true}"),
            Map.entry("POST /api/v1/stores/{id}/orders/dry-run", "{\"all\":true}"),
            Map.entry("PUT /api/v1/stores/{id}/preferences", "{\"exportMode\":\"AUTOMATIC\"}"),
            Map.entry("POST /api/v1/stores/{id}/preferences/what-if", "{\"exportMode\":\"AUTOMATIC\"}"),
            Map.entry(
                    "PATCH /api/v1/stores/{id}/mappings",
                    "{\"items\":[{\"kind\":\"ITEM\",\"text\":\"x\",\"listId\":null}]}"));

    static List<Endpoint> all() {
        Response api = RestAssured.given().accept("application/json").get("/q/openapi?format=json");
        Map<String, Map<String, Object>> paths = api.path("paths");
        return paths.entrySet().stream()
                .filter(path -> path.getKey().startsWith("/api/v1/"))
                .flatMap(path -> METHODS.stream()
                        .filter(path.getValue()::containsKey)
                        .map(method -> new Endpoint(method.toUpperCase(Locale.ROOT), path.getKey())))
                .toList();
    }

    boolean hasId() {
        return path.contains("{");
    }

    boolean changes() {
        return !method.equals("GET");
    }

    /** Asked about this id; all other parameters are ids of nothing. */
    Response with(String id, RequestSpecification user) {
        RequestSpecification request = user.header("If-Match", "*");
        if (changes()) {
            request.contentType(path.endsWith("/file") ? "text/csv" : "application/json")
                    .body(BODIES.getOrDefault(method + " " + path, "{}"));
        }
        return request.request(method, address(id));
    }

    private String address(String id) {
        Matcher parameter = PARAMETER.matcher(path);
        return parameter.replaceAll(found -> switch (found.group(1)) {
            case "id" -> id;
            case "list" -> "items";
            default -> new UUID(0, 7).toString();
        });
    }

    static Stream<Endpoint> withId() {
        return all().stream().filter(Endpoint::hasId);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
