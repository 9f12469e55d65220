package io.counterfoil.local.journey;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.local.run.Service;
import io.counterfoil.simulator.connector.Fault;
import io.counterfoil.simulator.connector.Operation;
import io.counterfoil.simulator.connector.UpdateResult;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledConnectorIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Fault BEFORE_THE_ANSWER_IS_DELIVERED =
            new Fault.Die(Operation.RECEIVE_RESPONSE, Fault.Moment.BEFORE);

    @TempDir
    Path folder;

    private final AtomicReference<Merchant> watched = new AtomicReference<>();

    @Test
    void aReceiptWhoseAnswerWasLostWithTheServiceIsEnteredOnceAndShownGreen() throws Exception {
        try (Merchant merchant = Merchant.open("Killed connector", folder, this::killOnceAReceiptIsEntered)) {
            watched.set(merchant);
            merchant.connector().faults().add(BEFORE_THE_ANSWER_IS_DELIVERED);
            BigDecimal paid = merchant.order();
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> merchant.connector().update().outcome() == UpdateResult.Outcome.FAILED);
            assertEquals(List.of(paid), merchant.totalsInTheCompanyFile());

            await().atMost(PATIENCE).until(() -> Everything.run().isReady(Service.CONNECTOR));
            await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> {
                merchant.connector().update();
                assertEquals(List.of(paid), merchant.totalsInTheCompanyFile());
                return lastIsGreen(merchant);
            });
        }
    }

    /** QuickBooks has done the work and the service must not hear of it; earlier answers may be delivered. */
    private void killOnceAReceiptIsEntered() {
        Merchant merchant = watched.get();
        if (merchant.totalsInTheCompanyFile().isEmpty()) {
            merchant.connector().faults().add(BEFORE_THE_ANSWER_IS_DELIVERED);
        } else {
            Everything.run().kill(Service.CONNECTOR);
        }
    }

    private static boolean lastIsGreen(Merchant merchant) {
        return merchant.pushes().stream()
                .findFirst()
                .filter(push -> push.path("colour").asText().equals("GREEN"))
                .isPresent();
    }
}
