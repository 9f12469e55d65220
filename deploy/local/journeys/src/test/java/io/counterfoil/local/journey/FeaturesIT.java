package io.counterfoil.local.journey;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.local.run.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Walks the table of features: each is where it says. */
class FeaturesIT {
    private static final int ROWS = 138;

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final Map<String, String> pages = new HashMap<>();

    @TempDir
    Path folder;

    @Test
    void eachFeatureIsWhereTheTableSays() throws Exception {
        List<Feature> features = Feature.all(Everything.home().resolve("deploy/docs/features.md"));
        assertEquals(
                IntStream.rangeClosed(1, ROWS).mapToObj("S%03d"::formatted).toList(),
                features.stream().map(Feature::row).toList());
        try (Merchant merchant = Merchant.open("Features", folder)) {
            merchant.order();
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> {
                        merchant.connector().update();
                        return !merchant.pushes().isEmpty();
                    });
            String preferences = "/stores/" + merchant.store().id() + "/preferences";
            Everything.admin().replace(preferences, Map.of("exportMode", "ON_DEMAND"));
            signIn();
            JsonNode calls =
                    new ObjectMapper().readTree(get("/q/openapi?format=json")).path("paths");

            List<String> missing = features.stream()
                    .filter(Feature::isThere)
                    .filter(feature -> !isThere(feature, merchant.store().id(), calls))
                    .map(Feature::toString)
                    .toList();

            assertEquals(List.of(), missing);
        }
    }

    private boolean isThere(Feature feature, String store, JsonNode calls) {
        if (feature.isCall()) {
            return !calls.path(feature.address()).path(feature.method()).isMissingNode();
        }
        String text = feature.isPage()
                ? pages.computeIfAbsent(feature.where().replace("{id}", store), this::get)
                : file(feature.where());
        return text.contains(feature.words());
    }

    private static String file(String path) {
        try {
            return Files.readString(Everything.home().resolve(path));
        } catch (IOException e) {
            return "no such file: " + path;
        }
    }

    private void signIn() {
        String form =
                "name=admin&password=" + URLEncoder.encode(Everything.run().adminPassword(), StandardCharsets.UTF_8);
        send(request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private String get(String path) {
        HttpResponse<String> answer = send(request(path).header("Accept", "text/html,*/*"));
        assertEquals(200, answer.statusCode(), path);
        return answer.body().replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(Everything.run().address(Service.ADMIN) + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
