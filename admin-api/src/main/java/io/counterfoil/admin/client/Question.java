package io.counterfoil.admin.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a service is asked about a store, or about books.
 *
 * @param path below {@code /internal/stores/{id}} or {@code /internal/books/{id}}, with its query
 * @param body null for none
 * @param contentType of the body
 * @param ifMatch the entity tag of what the person has seen; null for none
 * @param changesNothing whether it only looks, so that it can be asked again and leaves no line in the audit log
 */
public record Question(
        String method,
        String path,
        @Nullable String body,
        String contentType,
        @Nullable String ifMatch,
        boolean changesNothing) {

    private static final String JSON = "application/json";
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int MOST_SUBJECTS = 1_000;

    private Question(String method, String path, @Nullable String body) {
        this(method, path, body, JSON, null, method.equals("GET"));
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

    /** A question that needs a body, and changes nothing. */
    public static Question look(String path, @Nullable String body) {
        return new Question("POST", path, body, JSON, null, true);
    }

    public static Question put(String path, String body) {
        return new Question("PUT", path, body);
    }

    public static Question patch(String path, String body) {
        return new Question("PATCH", path, body);
    }

    public static Question delete(String path) {
        return new Question("DELETE", path, null);
    }

    /** The same, for the state that the person has seen. */
    public Question ifMatch(@Nullable String etag) {
        return new Question(method, path, body, contentType, etag, changesNothing);
    }

    Question at(String other) {
        return new Question(method, other, body, contentType, ifMatch, changesNothing);
    }

    /** The same, with a body that is no JSON. */
    public Question as(String type) {
        return new Question(method, path, body, type, ifMatch, changesNothing);
    }

    /** The same with a query parameter; without it when there is no value. */
    public Question with(String parameter, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        String separator = path.indexOf('?') < 0 ? "?" : "&";
        String longer = path + separator + parameter + "=" + URLEncoder.encode(value.toString(), UTF_8);
        return new Question(method, longer, body, contentType, ifMatch, changesNothing);
    }

    /** The path without ids and query, for the audit log. */
    String what() {
        return ID.matcher(path.replaceFirst("\\?.*", "")).replaceAll("{id}");
    }

    /** The ids in the path and, where it can hold no secret, in the body. */
    List<UUID> subjects(boolean alsoOfTheBody) {
        String text = alsoOfTheBody && body != null ? path + " " + body : path;
        return ID.matcher(text)
                .results()
                .map(id -> UUID.fromString(id.group()))
                .distinct()
                .limit(MOST_SUBJECTS)
                .toList();
    }

    /** A body may hold a secret. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
