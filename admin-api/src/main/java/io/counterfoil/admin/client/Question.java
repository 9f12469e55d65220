package io.counterfoil.admin.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import org.jspecify.annotations.Nullable;

/**
 * What a service is asked about a store, or about books.
 *
 * @param path below {@code /internal/stores/{id}} or {@code /internal/books/{id}}, with its query
 * @param body null for none
 * @param contentType of the body
 * @param ifMatch the entity tag of what the person has seen; null for none
 */
public record Question(
        String method,
        String path,
        @Nullable String body,
        String contentType,
        @Nullable String ifMatch) {

    private static final String JSON = "application/json";

    private Question(String method, String path, @Nullable String body) {
        this(method, path, body, JSON, null);
    }

    public static Question get(String path) {
        return new Question("GET", path, null);
    }

    public static Question post(String path) {
        return new Question("POST", path, null);
    }

    public static Question post(String path, String body) {
        return new Question("POST", path, body);
    }

    public static Question put(String path, String body) {
        return new Question("PUT", path, body);
    }

    public static Question patch(String path, String body) {
        return new Question("PATCH", path, body);
    }

    /** The same, for the state that the person has seen. */
    public Question ifMatch(@Nullable String etag) {
        return new Question(method, path, body, contentType, etag);
    }

    /** The same, with a body that is no JSON. */
    public Question as(String type) {
        return new Question(method, path, body, type, ifMatch);
    }

    /** The same with a query parameter; without it when there is no value. */
    public Question with(String parameter, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        String separator = path.indexOf('?') < 0 ? "?" : "&";
        String longer = path + separator + parameter + "=" + URLEncoder.encode(value.toString(), UTF_8);
        return new Question(method, longer, body, contentType, ifMatch);
    }

    boolean changesNothing() {
        return method.equals("GET");
    }

    /** A body may hold a secret. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
