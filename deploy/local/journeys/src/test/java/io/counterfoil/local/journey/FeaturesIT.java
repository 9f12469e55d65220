package io.counterfoil.local.journey;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
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

    private final Map<String, String> pages = new HashMap<>();
    private String session = "";

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
            readLists(merchant);
            Everything.admin().post(store(merchant) + "/operations", Map.of("name", "Pull Inventory"));
            session = Everything.admin()
                    .get(store(merchant) + "/sessions")
                    .path("items")
                    .path(0)
                    .path("sessionId")
                    .asText();
            Browsing browsing = Browsing.asAdmin();
            JsonNode calls = new ObjectMapper()
                    .readTree(browsing.get("/q/openapi?format=json"))
                    .path("paths");

            List<String> missing = features.stream()
                    .filter(feature ->
                            !isThere(browsing, feature, merchant.store().id(), calls))
                    .map(Feature::toString)
                    .toList();

            assertEquals(List.of(), missing);
        }
    }

    private static String store(Merchant merchant) {
        return "/stores/" + merchant.store().id();
    }

    /** What QuickBooks has is on pages as soon as it was read. */
    private static void readLists(Merchant merchant) {
        Everything.admin().post(store(merchant) + "/operations", Map.of("name", "Sync Items and Accounts"));
        String books = Everything.admin().get(store(merchant)).path("booksId").asText();
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    merchant.connector().update();
                    return Everything.admin()
                            .get("/books/" + books + "/accounts")
                            .path("known")
                            .asBoolean();
                });
    }

    private boolean isThere(Browsing browsing, Feature feature, String store, JsonNode calls) {
        if (feature.isCall()) {
            return !calls.path(feature.address()).path(feature.method()).isMissingNode();
        }
        String text = feature.isPage()
                ? pages.computeIfAbsent(address(feature, store), page -> get(browsing, page))
                : file(feature.where());
        return text.contains(feature.words().replace("{id}", store));
    }

    private String address(Feature feature, String store) {
        return feature.where().replace("{id}", store).replace("{session}", session);
    }

    private static String file(String path) {
        try {
            return Files.readString(Everything.home().resolve(path));
        } catch (IOException e) {
            return "no such file: " + path;
        }
    }

    private static String get(Browsing browsing, String path) {
        return browsing.get(path).replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    }
}
