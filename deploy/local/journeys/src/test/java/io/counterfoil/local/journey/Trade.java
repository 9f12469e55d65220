package io.counterfoil.local.journey;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.local.demo.AdminClient;
import io.counterfoil.simulator.connector.UpdateResult;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A merchant's orders, and whether each stands in the company file once, to the cent. */
final class Trade implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Merchant merchant;
    private final List<BigDecimal> paid = new ArrayList<>();

    private Trade(Merchant merchant) {
        this.merchant = merchant;
    }

    static Trade open(String name, Path folder) throws IOException {
        return open(Everything.admin(), name, folder);
    }

    static Trade open(AdminClient admin, String name, Path folder) throws IOException {
        return new Trade(Merchant.open(admin, name, folder));
    }

    Merchant merchant() {
        return merchant;
    }

    String store() {
        return merchant.store().id();
    }

    /** So many orders come in. */
    void order(int count) {
        for (int i = 0; i < count; i++) {
            paid.add(merchant.order());
        }
    }

    /** One contact of the Web Connector, which may find nobody there. */
    UpdateResult update() {
        return merchant.connector().update();
    }

    int entered() {
        return merchant.file().receipts().size();
    }

    /** Returns when every order stands in the company file, and nothing else does. */
    void awaitEnteredOnce() {
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> {
            update();
            return entered() >= paid.size();
        });
        assertEnteredOnce();
    }

    /** Also after some more contacts, in which nothing is left to do. */
    void assertEnteredOnce() {
        update();
        update();
        assertEquals(sorted(paid), sorted(merchant.totalsInTheCompanyFile()));
    }

    private static List<BigDecimal> sorted(List<BigDecimal> amounts) {
        return amounts.stream().sorted(Comparator.naturalOrder()).toList();
    }

    @Override
    public void close() throws IOException {
        merchant.close();
    }
}
