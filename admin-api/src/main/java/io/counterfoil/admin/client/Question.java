package io.counterfoil.admin.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import org.jspecify.annotations.Nullable;

/**
 * What a service is asked about a store.
 *
 * @param path below {@code /internal/stores/{id}}, with its query
 * @param body JSON; null for none
 */
public record Question(String method, String path, @Nullable String body) {

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

    /** The same with a query parameter; without it when there is no value. */
    public Question with(String parameter, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        String separator = path.indexOf('?') < 0 ? "?" : "&";
        return new Question(
                method, path + separator + parameter + "=" + URLEncoder.encode(value.toString(), UTF_8), body);
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
