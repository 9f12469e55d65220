package io.counterfoil.local.journey;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    Path folder;

    @Test
    void theListsOfTheCompanyFileAreReadByOperationsOfThoseNames() throws Exception {
        try (Merchant merchant = Merchant.open("Lists", folder)) {
            String store = "/stores/" + merchant.store().id();
            String books =
                    "/books/" + Everything.admin().get(store).path("booksId").asText();
            queue(store, "Sync Items and Accounts");
            queue(store, "Synch Customers");

            await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> {
                merchant.connector().update();
                return List.of(
                                "items",
                                "accounts",
                                "payment-methods",
                                "ship-methods",
                                "terms",
                                "classes",
                                "tax-codes",
                                "customers")
                        .stream()
                        .allMatch(list -> Everything.admin()
                                .get(books + "/" + list)
                                .path("known")
                                .asBoolean());
            });

            assertTrue(names(books + "/items?limit=200").containsAll(List.of("FX-MUG", "Web Item")));
            assertEquals(List.of("Net 30"), names(books + "/terms"));
            await().atMost(PATIENCE).until(() -> names(store + "/operations").isEmpty());
        }
    }

    @Test
    void whatIsDeletedBeforeTheWebConnectorCallsIsNotDone() throws Exception {
        try (Merchant merchant = Merchant.open("Deleted", folder)) {
            String store = "/stores/" + merchant.store().id();
            JsonNode operation = queue(store, "Pull Inventory");

            JsonNode answer = Everything.admin()
                    .post(
                            store + "/operations/delete",
                            Map.of(
                                    "operations",
                                    List.of(operation.path("operationId").asText())));

            assertTrue(answer.path("items").get(0).path("removed").asBoolean(), answer::toString);
            assertEquals(List.of(), names(store + "/operations"));
            merchant.connector().update();
            String books =
                    "/books/" + Everything.admin().get(store).path("booksId").asText();
            assertEquals(List.of(), names(books + "/items"));
        }
    }

    private static JsonNode queue(String store, String name) {
        return Everything.admin().post(store + "/operations", Map.of("name", name));
    }

    private static List<String> names(String path) {
        return StreamSupport.stream(Everything.admin().get(path).path("items").spliterator(), false)
                .map(item -> item.path("name").asText())
                .toList();
    }
}
