package io.counterfoil.local.journey;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.local.run.Service;
import io.counterfoil.simulator.connector.Steps;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * SIGKILL for connector-service at each moment at which a call has an effect, {@code -Dcounterfoil.kills=N} times: what
 * was ordered stands in the company file once and is shown green.
 */
class KillPointsIT {

    private static final int TIMES = Integer.getInteger("counterfoil.kills", 1);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final ConnectorDatabase database = ConnectorDatabase.ofRun();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(KillPoint.class)
    void whatWasUnderWayIsEnteredOnce(KillPoint point) throws Exception {
        try (Merchant merchant = Merchant.open("Killed at " + point, folder)) {
            List<BigDecimal> paid = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                paid.add(merchant.order());
                kill(point, merchant);
                await().atMost(PATIENCE).until(() -> Everything.run().isReady(Service.CONNECTOR));
                await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> isEntered(merchant, paid));
            }
            await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> lastIsGreen(merchant));
            assertEquals(sorted(paid), sorted(merchant.totalsInTheCompanyFile()));
        }
    }

    private void kill(KillPoint point, Merchant merchant) throws Exception {
        UUID store = UUID.fromString(merchant.store().id());
        await().atMost(PATIENCE).until(() -> database.hasReady(store));
        try (Steps update = merchant.connector().steps()) {
            point.kill(update, store, database);
        }
    }

    private static boolean isEntered(Merchant merchant, List<BigDecimal> paid) {
        merchant.connector().update();
        return merchant.totalsInTheCompanyFile().size() >= paid.size();
    }

    private static boolean lastIsGreen(Merchant merchant) {
        merchant.connector().update();
        return merchant.pushes().stream()
                .findFirst()
                .filter(push -> push.path("colour").asText().equals("GREEN"))
                .isPresent();
    }

    private static List<BigDecimal> sorted(List<BigDecimal> amounts) {
        return amounts.stream().sorted(Comparator.naturalOrder()).toList();
    }
}
