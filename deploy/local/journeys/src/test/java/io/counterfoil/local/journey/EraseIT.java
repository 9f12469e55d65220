package io.counterfoil.local.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.local.run.LocalRun;
import io.counterfoil.local.run.Service;
import io.counterfoil.local.servers.Topics;
import io.counterfoil.tenant.TenantMain;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tenant's data is written out whole, and afterwards found nowhere. */
@Tag("proof")
class EraseIT {
    private static final String CANARY = "Zyxwcanary";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String OWNER = "owner_of_all";
    private static final String OWNER_PASSWORD = UUID.randomUUID().toString();

    private final LocalRun run = Everything.run();
    private final Databases databases = new Databases(run);

    @TempDir
    Path folder;

    @Test
    void whatIsKeptOfATenantIsWrittenOutAndThenErased() throws Exception {
        databases.createOwner(OWNER, OWNER_PASSWORD);
        UUID tenant = tenantWithStore("Erased " + CANARY);
        try (Trade trade = Trade.open("Erased " + CANARY, folder)) {
            orderOfTheCanary(trade);
            trade.order(2);
            await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> {
                trade.update();
                return trade.entered() == 3;
            });
            Everything.admin().post("/stores/" + trade.store() + "/auto-sync/stop", Map.of());
        }
        await().atMost(PATIENCE).until(() -> found().stream().anyMatch(place -> place.startsWith("history")));

        String export = tool("export", tenant);
        for (String database : List.of("admin", "connector", "queue", "cart", "history")) {
            assertTrue(export.contains("{\"database\":\"" + database + "\""), database);
        }
        assertTrue(export.contains(CANARY));
        tool("erase", tenant);
        sevenDaysPass();

        assertEquals(List.of(), found());
        assertTrue(
                tool("export", tenant).lines().allMatch(line -> line.contains("\"table\":\"audit_entry\"")),
                "more is left than the log of changes");
        assertFalse(logs().contains(CANARY));
    }

    private static UUID tenantWithStore(String name) {
        String tenant = Everything.admin()
                .post("/tenants", Map.of("name", name))
                .path("id")
                .asText();
        Everything.admin().post("/stores", Map.of("tenantId", tenant, "name", name, "cartType", "WOOCOMMERCE"));
        return UUID.fromString(tenant);
    }

    private static void orderOfTheCanary(Trade trade) {
        ObjectNode order = trade.merchant().shop().generator().next();
        ObjectNode billing = (ObjectNode) order.path("billing");
        billing.put("last_name", CANARY);
        billing.put("email", CANARY + "@example.com");
        trade.merchant().shop().orders().arrive(order);
    }

    private String tool(String what, UUID tenant) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TenantMain.run(
                what,
                tenant,
                Map.of(
                        "COUNTERFOIL_DB_URL",
                        "jdbc:postgresql://127.0.0.1:" + run.ports().servers().postgres() + "/DATABASE",
                        "COUNTERFOIL_DB_USER",
                        OWNER,
                        "COUNTERFOIL_DB_PASSWORD",
                        OWNER_PASSWORD,
                        "COUNTERFOIL_KAFKA",
                        run.servers().bootstrapServers()),
                new PrintStream(out, true, UTF_8));
        return out.toString(UTF_8);
    }

    /** The tables and topics in which the canary is. */
    private List<String> found() throws SQLException {
        List<String> places = new ArrayList<>();
        for (Service service : Service.values()) {
            try (Connection connection = databases.open(service.database())) {
                for (String table : texts(
                        connection,
                        "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace")) {
                    String count = "SELECT count(*) FROM " + table + " AS t WHERE t::text ILIKE '%" + CANARY
                            + "%' OR t::text LIKE '%' || encode('" + CANARY + "', 'hex') || '%'";
                    if (!texts(connection, count).equals(List.of("0"))) {
                        places.add(service.database() + "." + table);
                    }
                }
            }
        }
        places.addAll(topics());
        return places;
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    /** Of a compacted topic what stays in the end: the last record of a key. */
    private List<String> topics() {
        List<String> places = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", run.servers().bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> all =
                    partitions(Stream.concat(Stream.of(Topics.STORES), Topics.KEPT_SEVEN_DAYS.stream()));
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            Map<String, String> last = new HashMap<>();
            while (all.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    String value = record.value() == null ? "" : new String(record.value(), UTF_8);
                    boolean compacted = record.topic().equals(Topics.STORES);
                    last.put(
                            compacted
                                    ? new String(record.key(), UTF_8)
                                    : record.topic() + record.partition() + "@" + record.offset(),
                            value);
                }
            }
            last.forEach((place, value) -> {
                if (value.contains(CANARY)) {
                    places.add("topic " + place);
                }
            });
        }
        return places;
    }

    private static List<TopicPartition> partitions(Stream<String> topics) {
        return topics.flatMap(topic -> Stream.iterate(0, number -> number + 1)
                        .limit(Topics.PARTITIONS)
                        .map(number -> new TopicPartition(topic, number)))
                .toList();
    }

    private void sevenDaysPass() throws Exception {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", run.servers().bootstrapServers()))) {
            Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
            partitions(Topics.KEPT_SEVEN_DAYS.stream())
                    .forEach(partition -> all.put(partition, RecordsToDelete.beforeOffset(-1)));
            admin.deleteRecords(all).all().get();
        }
    }

    private String logs() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Service service : Service.values()) {
            text.append(Files.readString(run.data().logs().resolve(service.folder() + ".log")));
        }
        return text.toString();
    }
}
