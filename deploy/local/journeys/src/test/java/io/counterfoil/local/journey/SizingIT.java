package io.counterfoil.local.journey;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.local.run.LocalRun;
import io.counterfoil.local.run.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an order costs each service and each database, from the shop to the company file; for deploy/docs/sizing.md. */
@Tag("proof")
class SizingIT {
    private static final int SHOPS = 4;
    private static final int WARM_UP = 25;
    private static final int ORDERS = Integer.getInteger("counterfoil.sized", 100);
    private static final long TICKS_A_SECOND = 100;

    private final LocalRun run = Everything.run();
    private final Databases databases = new Databases(run);

    @TempDir
    Path folder;

    @Test
    void whatAnOrderCosts() throws Exception {
        List<Trade> trades = new ArrayList<>();
        for (int i = 0; i < SHOPS; i++) {
            trades.add(Trade.open("Sized " + i, Files.createDirectories(folder.resolve("shop" + i))));
        }
        sell(trades, WARM_UP);
        Map<Service, Long> cpu = each(this::cpuMilliseconds);
        Map<Service, Long> bytes = each(this::bytes);

        sell(trades, ORDERS);

        long orders = (long) SHOPS * ORDERS;
        System.out.println(
                "\n| service | CPU ms an order | memory MB | bytes in its database an order |\n|---|---|---|---|");
        for (Service service : Service.values()) {
            long used = cpuMilliseconds(service) - cpu.getOrDefault(service, 0L);
            long grown = bytes(service) - bytes.getOrDefault(service, 0L);
            System.out.printf(
                    "| %s | %.1f | %d | %d |%n",
                    service.folder(), (double) used / orders, residentMegabytes(service), grown / orders);
            assertTrue(used < 1_000 * orders, service.folder());
        }
        for (Trade trade : trades) {
            trade.close();
        }
    }

    private static void sell(List<Trade> trades, int count) {
        trades.forEach(trade -> trade.order(count));
        trades.forEach(Trade::awaitEnteredOnce);
    }

    private interface Figure {
        long of(Service service) throws IOException, SQLException;
    }

    private static Map<Service, Long> each(Figure figure) throws IOException, SQLException {
        Map<Service, Long> figures = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            figures.put(service, figure.of(service));
        }
        return figures;
    }

    /** User and system: fields 14 and 15 of proc(5), counted after the name, which may hold spaces. */
    private long cpuMilliseconds(Service service) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + run.pid(service) + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 1_000 / TICKS_A_SECOND;
    }

    private long residentMegabytes(Service service) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + run.pid(service) + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .sum();
    }

    private long bytes(Service service) throws SQLException {
        try (Connection connection = databases.open(service.database());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT coalesce(sum(pg_total_relation_size(oid)), 0) FROM pg_class WHERE relkind = 'r'"
                                + " AND relnamespace = 'public'::regnamespace AND relname <> 'outbox'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
