package io.counterfoil.local.journey;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneOrderIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    Path folder;

    @Test
    void anOrderReachesTheCompanyFileOnceToTheCentAndIsShownGreen() throws Exception {
        try (Merchant merchant = Merchant.open("One order", folder)) {
            BigDecimal paid = merchant.order();

            await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> {
                merchant.connector().update();
                return isGreen(merchant.pushes());
            });

            assertEquals(List.of(paid), merchant.totalsInTheCompanyFile());
            assertTrue(
                    showsTotal(merchant.pushes(), paid), () -> merchant.pushes().toString());
            merchant.connector().update();
            assertEquals(List.of(paid), merchant.totalsInTheCompanyFile());
        }
    }

    private static boolean isGreen(List<JsonNode> pushes) {
        return !pushes.isEmpty()
                && pushes.stream().allMatch(push -> push.path("colour").asText().equals("GREEN"));
    }

    private static boolean showsTotal(List<JsonNode> pushes, BigDecimal paid) {
        return pushes.stream()
                .flatMap(push -> StreamSupport.stream(push.path("tasks").spliterator(), false))
                .map(task -> task.path("total"))
                .filter(JsonNode::isTextual)
                .anyMatch(total -> new BigDecimal(total.asText()).compareTo(paid) == 0);
    }
}
