package io.counterfoil.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Holds every JSON answer that a test gets against the description of the API, if that says what the answer is. */
final class AsDescribed implements Filter {

    static final AtomicInteger COMPARED = new AtomicInteger();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Optional<Schema>> SCHEMAS = new ConcurrentHashMap<>();

    private static final class Described {
        static final JsonNode API =
                closed(read(RestAssured.given().get("/q/openapi?format=json").asString()));
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        Response answer = context.next(request, response);
        String path = java.net.URI.create(request.getURI()).getPath();
        String type = String.valueOf(answer.contentType());
        if (path.startsWith("/api/v1/") && type.startsWith("application/json") && answer.statusCode() < 300) {
            described(request.getMethod(), path, answer.statusCode())
                    .ifPresent(schema -> compare(schema, request.getMethod() + " " + path, answer.asString()));
        }
        return answer;
    }

    private static void compare(Schema schema, String call, String body) {
        List<String> wrong = schema.validate(withoutNulls(read(body)).toString(), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
        if (!wrong.isEmpty()) {
            throw new AssertionError(call + " answers otherwise than /q/openapi says: " + wrong + " in " + body);
        }
        COMPARED.incrementAndGet();
    }

    private static Optional<Schema> described(String method, String path, int status) {
        String key = method + " " + template(path) + " " + status;
        return SCHEMAS.computeIfAbsent(key, call -> {
            JsonNode schema = Described.API
                    .path("paths")
                    .path(template(path))
                    .path(method.toLowerCase(java.util.Locale.ROOT))
                    .path("responses")
                    .path(Integer.toString(status))
                    .path("content")
                    .path("application/json")
                    .path("schema");
            return schema.isMissingNode() || schema.isEmpty() ? Optional.empty() : Optional.of(compiled(schema));
        });
    }

    /** References of the one document stay what they are. */
    private static Schema compiled(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", Described.API.path("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString(), InputFormat.JSON);
    }

    private static String template(String path) {
        List<String> fitting = new ArrayList<>();
        Described.API.path("paths").fieldNames().forEachRemaining(template -> {
            if (path.matches(template.replaceAll("\\{[^}]+}", "[^/]+"))) {
                fitting.add(template);
            }
        });
        // "/stores/export" is not a store: the template with fewer parameters is meant.
        return fitting.stream()
                .min(java.util.Comparator.comparing(template ->
                        template.chars().filter(letter -> letter == '{').count()))
                .orElse("");
    }

    /** What the description does not name must not be there. */
    private static JsonNode closed(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.forEach(AsDescribed::closed);
            if (object.path("properties").isObject() && !object.has("additionalProperties")) {
                object.put("additionalProperties", false);
            }
        } else {
            node.forEach(AsDescribed::closed);
        }
        return node;
    }

    /** Null is how something says that it is not there. */
    private static JsonNode withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            names.stream().filter(name -> object.path(name).isNull()).forEach(object::remove);
        }
        node.forEach(AsDescribed::withoutNulls);
        return node;
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
