package io.counterfoil.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The REST API under {@code /api/v1}, as a user sees it. */
public final class AdminClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Facts about a new store take a moment to reach every service; one that restarts answers again soon. */
    private static final Set<Integer> PASSING = Set.of(404, 503);

    private static final int UNAUTHORIZED = 401;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PAUSE_MILLISECONDS = 300;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String api;
    private final String authorization;

    public AdminClient(URI address, String user, String password) {
        this.api = address + "/api/v1";
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    public JsonNode get(String path) {
        return json(send(request(path).GET()));
    }

    public String text(String path) {
        return send(request(path).GET()).body();
    }

    public JsonNode post(String path, Object body) {
        return json(send(request(path).POST(BodyPublishers.ofString(written(body)))));
    }

    public void put(String path, Object body) {
        send(request(path).PUT(BodyPublishers.ofString(written(body))));
    }

    /** Whether this password opens nothing (any more). */
    public boolean isRefused() {
        return once(request("/me").GET().build()).statusCode() == UNAUTHORIZED;
    }

    /** A PUT that says which version it replaces. */
    public void replace(String path, Object body) {
        String version = send(request(path).GET()).headers().firstValue("ETag").orElse("*");
        send(request(path).header("If-Match", version).PUT(BodyPublishers.ofString(written(body))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(api + path))
                .timeout(PATIENCE)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        HttpResponse<String> response = once(request);
        while (PASSING.contains(response.statusCode()) && System.nanoTime() < deadline) {
            response = once(request);
        }
        if (response.statusCode() >= 300) {
            throw new ApiRefused(request.method(), request.uri(), response.statusCode(), response.body());
        }
        return response;
    }

    private HttpResponse<String> once(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (PASSING.contains(response.statusCode())) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLISECONDS);
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while calling " + request.uri(), e);
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String written(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
