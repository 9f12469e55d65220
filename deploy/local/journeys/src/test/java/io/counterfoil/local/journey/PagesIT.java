package io.counterfoil.local.journey;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.local.run.Service;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long pages take where there is much to show, and that none of their questions reads a whole table. */
@Tag("proof")
class PagesIT {
    private static final int TIMES = Integer.getInteger("counterfoil.page-times", 100);
    private static final int WARM_UP = Math.min(20, TIMES);
    private static final long LIMIT_MILLISECONDS = Long.getLong("counterfoil.page-limit", 100);
    /** A table is small when PostgreSQL may well read all of it: no page gets slower by that. */
    private static final int SMALL = 5_000;
    /** A connection that is idle tells what it has counted after ten seconds. */
    private static final Duration UNTIL_COUNTED = Duration.ofSeconds(12);

    private static final String WHOLE_READS = """
            SELECT relname, seq_scan FROM pg_stat_user_tables WHERE n_live_tup > %d
            """.formatted(SMALL);

    private final Databases databases = new Databases(Everything.run());

    @TempDir
    Path folder;

    @Test
    void pagesAreQuickAndReadByIndexHoweverMuchThereIs() throws Exception {
        try (Merchant merchant = Merchant.open("Crowded", folder)) {
            merchant.order();
            await().atMost(Duration.ofSeconds(90))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> {
                        merchant.connector().update();
                        return !merchant.pushes().isEmpty();
                    });
            String store = merchant.store().id();
            Everything.admin().replace("/stores/" + store + "/preferences", Map.of("exportMode", "ON_DEMAND"));
            Crowd crowd = new Crowd(databases, store);
            crowd.gather();
            Browsing browsing = Browsing.asAdmin();
            List<String> pages = pages("/stores/" + store, crowd);
            pages.forEach(page -> times(browsing, page, WARM_UP));
            Map<String, Long> before = wholeReads();

            Map<String, Long> slow = new LinkedHashMap<>();
            System.out.println("\n| page | p50 ms | p95 ms | KB |\n|---|---|---|---|");
            for (String page : pages) {
                long[] times = times(browsing, page, TIMES);
                long p95 = times[times.length * 95 / 100];
                System.out.printf(
                        "| `%s` | %d | %d | %d |%n",
                        page.replace(store, "{id}").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}"),
                        times[times.length / 2],
                        p95,
                        browsing.get(page).length() / 1024);
                if (p95 >= LIMIT_MILLISECONDS) {
                    slow.put(page, p95);
                }
            }

            await().pollDelay(UNTIL_COUNTED)
                    .atMost(UNTIL_COUNTED.multipliedBy(2))
                    .until(() -> true);
            assertEquals(before, wholeReads());
            assertEquals(Map.of(), slow);
        }
    }

    private static List<String> pages(String store, Crowd crowd) {
        List<String> pages = new ArrayList<>(List.of("/", "/shopping-carts", "/users", "/api-keys"));
        for (String page : List.of(
                "auto-sync",
                "orders",
                "orders?view=HOLDS",
                "orders?view=EXPORTED",
                "orders/" + crowd.id("document", 5),
                "orders/preview?customer=example",
                "orders/preview?preview=yes",
                "orders/preview?preview=yes&exported=on",
                "orders/preview?preview=yes&exported=on&customer=c5@shop.example",
                "items",
                "customers",
                "mappings",
                "preferences",
                "preferences?edit=yes",
                "web-connector",
                "notifications",
                "history",
                "history/" + crowd.id("session", 5) + "?operation=" + crowd.id("operation", 5),
                "history/" + crowd.id("session", 5),
                "pending-operations",
                "decisions",
                "differences",
                "stock",
                "charts")) {
            pages.add(store + "/" + page);
        }
        return pages;
    }

    /** In milliseconds, the shortest first. */
    private static long[] times(Browsing browsing, String page, int count) {
        return LongStream.range(0, count)
                .map(i -> {
                    long asked = System.nanoTime();
                    browsing.get(page);
                    return (System.nanoTime() - asked) / 1_000_000;
                })
                .sorted()
                .toArray();
    }

    /** How often each large table has been read from its beginning to its end. */
    private Map<String, Long> wholeReads() throws SQLException {
        Map<String, Long> reads = new TreeMap<>();
        for (Service service : Service.values()) {
            try (Connection connection = databases.open(service.database());
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(WHOLE_READS)) {
                while (row.next()) {
                    reads.put(service.database() + "." + row.getString(1), row.getLong(2));
                }
            }
        }
        return reads;
    }
}
