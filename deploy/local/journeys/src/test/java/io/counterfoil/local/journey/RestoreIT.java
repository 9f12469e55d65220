package io.counterfoil.local.journey;

import static java.util.stream.Collectors.toSet;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.local.run.LocalRun;
import io.counterfoil.local.run.Service;
import io.counterfoil.local.servers.Topics;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What has been lost, and put back as the operator's guide says: no order is lost, none is entered twice. */
@Tag("proof")
class RestoreIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final LocalRun run = Everything.run();
    private final Databases databases = new Databases(run);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"QUEUE", "CONNECTOR", "CART"})
    void oneDatabaseIsPutBackToAnEarlierMoment(Service service) throws Exception {
        try (Trade trade = Trade.open("Restored " + service, folder)) {
            trade.order(4);
            trade.awaitEnteredOnce();
            trade.order(2);
            stopped(service, () -> databases.copy(service));
            trade.order(4);
            trade.awaitEnteredOnce();
            trade.order(3);
            stopped(service, () -> databases.putBack(service));
            recover(trade);
            trade.order(3);
            awaitAllExported(trade);
        }
    }

    /** What was set since then is set again, and holds also for services that have heard of later versions of the store. */
    @Test
    void adminApisDatabaseIsPutBackToAnEarlierMoment() throws Exception {
        try (Trade trade = Trade.open("Restored ADMIN", folder)) {
            String store = "/stores/" + trade.store();
            trade.order(3);
            trade.awaitEnteredOnce();
            stopped(Service.ADMIN, () -> databases.copy(Service.ADMIN));
            for (int i = 0; i < 3; i++) {
                Everything.admin().post(store + "/auto-sync/stop", Map.of());
                Everything.admin().post(store + "/auto-sync/start", Map.of());
            }
            trade.order(2);
            trade.awaitEnteredOnce();
            stopped(Service.ADMIN, () -> databases.putBack(Service.ADMIN));
            recover(trade);
            Everything.admin().post(store + "/auto-sync/stop", Map.of());
            await().atMost(PATIENCE).until(() -> isStopped(trade));
            Everything.admin().post(store + "/auto-sync/start", Map.of());
            trade.order(3);
            awaitAllExported(trade);
        }
    }

    /** As cart-gateway has heard. */
    private boolean isStopped(Trade trade) throws SQLException {
        try (Connection connection = databases.open(Service.CART.database());
                PreparedStatement query =
                        connection.prepareStatement("SELECT NOT running FROM poll WHERE store_id = CAST(? AS uuid)")) {
            query.setString(1, trade.store());
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    @Test
    void everyTopicIsDeleted() throws Exception {
        try (Trade trade = Trade.open("Without topics", folder)) {
            trade.order(4);
            trade.awaitEnteredOnce();
            trade.order(4);
            trade.update();
            allStopped(this::deleteTopics);
            recover(trade);
            trade.order(3);
            awaitAllExported(trade);
        }
    }

    @Test
    void historyIsBuiltFromNothingWhileOrdersComeIn() throws Exception {
        try (Trade trade = Trade.open("History", folder)) {
            trade.order(4);
            trade.awaitEnteredOnce();
            await().atMost(PATIENCE).until(() -> sessions(trade).stream()
                    .allMatch(session -> session.path("closedAt").isTextual()));
            Set<JsonNode> before = sessions(trade);

            stopped(Service.HISTORY, () -> {
                databases.empty(Service.HISTORY);
                forgetOffsets("history-service");
                trade.order(3);
                trade.update();
            });
            trade.awaitEnteredOnce();

            await().atMost(PATIENCE).until(() -> sessions(trade).containsAll(before));
            awaitAllExported(trade);
        }
    }

    private void stopped(Service service, Runnable meanwhile) {
        run.stop(service);
        meanwhile.run();
        run.startAgain(service);
    }

    private void allStopped(Runnable meanwhile) {
        Stream.of(Service.values()).forEach(run::stop);
        meanwhile.run();
        Stream.of(Service.values()).forEach(run::launch);
        Stream.of(Service.values()).forEach(run::awaitReady);
    }

    private static void recover(Trade trade) {
        Everything.admin().post("/stores/" + trade.store() + "/recovery", Map.of());
    }

    private void deleteTopics() {
        String brokers = run.servers().bootstrapServers();
        try (Admin admin = admin()) {
            Set<String> ours = Stream.concat(Stream.of(Topics.STORES), Topics.KEPT_SEVEN_DAYS.stream())
                    .collect(toSet());
            admin.deleteTopics(ours).all().get();
            await().atMost(PATIENCE)
                    .until(() -> admin.listTopics().names().get().stream().noneMatch(ours::contains));
            Topics.create(brokers);
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void forgetOffsets(String group) {
        try (Admin admin = admin()) {
            admin.deleteConsumerGroups(List.of(group)).all().get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", run.servers().bootstrapServers()));
    }

    private static Set<JsonNode> sessions(Trade trade) {
        return items("/stores/" + trade.store() + "/sessions?limit=50");
    }

    private static Set<JsonNode> items(String path) {
        return StreamSupport.stream(Everything.admin().get(path).path("items").spliterator(), false)
                .collect(toSet());
    }

    /** Entered once, known here as entered, and nothing waits for a person. */
    private static void awaitAllExported(Trade trade) {
        String store = "/stores/" + trade.store();
        trade.awaitEnteredOnce();
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            trade.update();
            Set<JsonNode> orders = items(store + "/orders?limit=200");
            assertEquals(trade.entered(), orders.size());
            assertEquals(
                    Set.of("EXPORTED"),
                    orders.stream().map(order -> order.path("state").asText()).collect(toSet()));
            assertEquals(Set.of(), items(store + "/decisions"));
        });
        trade.assertEnteredOnce();
    }
}
