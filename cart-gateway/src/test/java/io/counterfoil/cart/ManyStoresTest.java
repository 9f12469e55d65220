package io.counterfoil.cart;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.OperatingSystemMXBean;
import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Connections;
import io.counterfoil.cart.connection.Credentials;
import io.counterfoil.local.servers.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many stores at once: who hangs delays nobody, and who has nothing new costs next to nothing. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "cart"))
class ManyStoresTest {

    private static final Logger LOG = Logger.getLogger(ManyStoresTest.class);
    private static final int STORES = Integer.getInteger("counterfoil.stores", 200);
    private static final int IDLE_STORES = Integer.getInteger("counterfoil.idle-stores", 0);
    private static final int HANGING = 50;
    private static final Duration LATEST = Duration.ofSeconds(2);
    private static final Duration WATCHED = Duration.ofSeconds(120);

    @Inject
    DataSource database;

    @Inject
    Connections connections;

    private final UUID tenant = UUID.randomUUID();

    @AfterEach
    void forget() {
        Jdbi.create(database).useHandle(handle -> {
            handle.execute("DELETE FROM poll WHERE tenant_id = ?", tenant);
            handle.execute("DELETE FROM cart_connection WHERE tenant_id = ?", tenant);
        });
    }

    @Test
    void fiftyShopsThatHangDelayNoOtherPoll() {
        assumeTrue(IDLE_STORES > 0, "with -Pproof only");
        try (ManyShops shops = new ManyShops(HANGING)) {
            List<UUID> stores = connected(shops, STORES);
            Instant start = Instant.now().plusSeconds(2);
            // The shops that hang come first and together, the others 25 a second: more than 10,000 stores have.
            List<Instant> due = IntStream.range(0, STORES)
                    .mapToObj(store -> store < HANGING ? start : start.plusMillis(40L * (store - HANGING)))
                    .toList();
            running(stores, due, 600);

            await().atMost(Duration.ofSeconds(30 + STORES / 20)).until(() -> IntStream.range(HANGING, STORES)
                    .allMatch(store -> shops.firstCall(store).isPresent()));

            List<Duration> late = IntStream.range(HANGING, STORES)
                    .mapToObj(store -> Duration.between(
                            due.get(store), shops.firstCall(store).orElseThrow()))
                    .sorted()
                    .toList();
            Duration latest = late.get(late.size() - 1);
            LOG.infof(
                    "%d stores, %d of them hang: of the others half were polled within %d ms of their time, the latest after %d",
                    STORES, HANGING, late.get(late.size() / 2).toMillis(), latest.toMillis());
            assertTrue(latest.compareTo(LATEST) < 0, latest.toString());
        }
    }

    @Test
    void storesThatBeganTogetherDoNotStayTogether() {
        try (ManyShops shops = new ManyShops(0)) {
            running(
                    connected(shops, 100),
                    IntStream.range(0, 100).mapToObj(store -> Instant.now()).toList(),
                    600);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> count("SELECT count(*) FROM poll WHERE tenant_id = ? AND due_at > now()") == 100);

            assertTrue(
                    count("SELECT count(DISTINCT floor(extract(epoch FROM due_at) / 60)) FROM poll WHERE tenant_id = ?")
                            >= 8,
                    "spread over the minutes");
            assertTrue(
                    count("SELECT count(*) FROM poll WHERE tenant_id = ? AND due_at NOT BETWEEN"
                                    + " now() + interval '280 seconds' AND now() + interval '910 seconds'")
                            == 0,
                    "between half and one and a half intervals from now, and a whole one from then on");
        }
    }

    @Test
    void tenThousandStoresWithNothingNewCostLessThanHalfACore() {
        assumeTrue(IDLE_STORES > 0, "with -Pproof only");
        try (ManyShops shops = new ManyShops(0)) {
            List<UUID> stores = connected(shops, IDLE_STORES);
            Instant now = Instant.now();
            running(
                    stores,
                    IntStream.range(0, IDLE_STORES)
                            .mapToObj(store -> now.plusMillis(600_000L * store / IDLE_STORES))
                            .toList(),
                    600);
            await().atMost(Duration.ofSeconds(30)).until(() -> shops.calls() > 200);
            long callsBefore = shops.calls();
            Duration before = cpu();
            Instant begin = Instant.now();

            await().atMost(WATCHED.plusSeconds(30))
                    .pollInterval(Duration.ofSeconds(5))
                    .until(() -> Duration.between(begin, Instant.now()).compareTo(WATCHED) > 0);

            Duration took = Duration.between(begin, Instant.now());
            double cores = (double) cpu().minus(before).toNanos() / took.toNanos();
            LOG.infof(
                    "%d stores with nothing new: %.3f cores for the service, its database and the shops; %.1f calls a second",
                    IDLE_STORES, cores, (shops.calls() - callsBefore) / (double) took.toSeconds());
            assertTrue(cores < 0.5, cores + " cores");
        }
    }

    /** Of this process, in which the shops are too, and of the database's. */
    private Duration cpu() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long backend = Jdbi.create(database).withHandle(handle -> handle.select("SELECT pg_backend_pid()")
                .mapTo(Long.class)
                .one());
        Stream<ProcessHandle> postgres = ProcessHandle.of(backend)
                .flatMap(ProcessHandle::parent)
                .map(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.children()))
                .orElseGet(Stream::empty);
        return postgres.flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ofNanos(system.getProcessCpuTime()), Duration::plus);
    }

    private long count(String sql) {
        return Jdbi.create(database)
                .withHandle(
                        handle -> handle.select(sql, tenant).mapTo(Long.class).one());
    }

    /** Before their times are set: connecting many takes a while. */
    private List<UUID> connected(ManyShops shops, int many) {
        List<UUID> stores = new ArrayList<>();
        for (int store = 0; store < many; store++) {
            stores.add(UUID.randomUUID());
            connections.save(new CartConnection(
                    stores.get(store),
                    tenant,
                    URI.create(shops.address(store)),
                    new Credentials(TestShop.KEY, TestShop.SECRET)));
        }
        return stores;
    }

    private void running(List<UUID> stores, List<Instant> due, int pollSeconds) {
        Jdbi.create(database).useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch(
                    "INSERT INTO poll (store_id, tenant_id, version, cart_type, running, last_order_from, poll_seconds,"
                            + " due_at) VALUES (?, ?, 1, 'WOOCOMMERCE', true, now(), ?, ?)");
            for (int store = 0; store < due.size(); store++) {
                batch.add(stores.get(store), tenant, pollSeconds, due.get(store).atOffset(ZoneOffset.UTC));
            }
            batch.execute();
        });
    }
}
