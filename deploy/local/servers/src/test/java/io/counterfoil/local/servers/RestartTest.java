package io.counterfoil.local.servers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
    @TempDir
    Path folder;

    @Test
    void rowsRecordsAndPasswordsSurviveARestartOnOtherPorts() throws Exception {
        Database before;
        try (LocalServers servers = start(ServerPorts.free())) {
            before = servers.database("queue");
            write(servers);
        }

        try (LocalServers servers = start(ServerPorts.free())) {
            assertEquals(before.password(), servers.database("queue").password());
            assertWritten(servers);
        }
    }

    @Test
    void everythingWrittenSurvivesAKillOfTheJvmAndTheOrphanIsStopped() throws Exception {
        ServerPorts ports = ServerPorts.free();
        Process jvm = HostedServers.launch(folder, ports);
        assertEquals("written", jvm.inputReader(UTF_8).readLine());
        ProcessHandle orphan = postmaster();

        jvm.destroyForcibly().waitFor();

        assertTrue(orphan.isAlive(), "a killed JVM leaves its postgres behind");
        try (LocalServers servers = start(ports)) {
            assertFalse(orphan.isAlive());
            assertWritten(servers);
        }
    }

    @Test
    void everyCommitIsOnDiskBeforeItIsAcknowledged() throws Exception {
        try (LocalServers servers = start(ServerPorts.free())) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertEquals("on", ask(servers, "SHOW " + setting), setting);
            }
            assertEquals("127.0.0.1", ask(servers, "SHOW listen_addresses"));
        }
    }

    @Test
    void aKafkaPortThatIsTakenIsNamedAndPostgresIsStoppedAgain() throws Exception {
        ServerPorts ports = ServerPorts.free();
        try (var taken = new ServerSocket(ports.kafka(), 1, InetAddress.getByName("127.0.0.1"))) {
            CannotStart refused = assertThrows(CannotStart.class, () -> start(ports));

            String named = "Port " + taken.getLocalPort() + " (Kafka) is taken by another process";
            assertTrue(refused.getMessage().startsWith(named), refused.getMessage());
        }
        assertFalse(Files.exists(folder.resolve("postgres/postmaster.pid")));
    }

    @Test
    void aFolderThatCannotBeWrittenToIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        CannotStart refused = assertThrows(CannotStart.class, () -> DataFolder.prepare(file.resolve("data"), 1));

        assertTrue(refused.getMessage().startsWith("The data folder " + file + "/data cannot be written to: "));
    }

    @Test
    void aDiskWithTooLittleRoomIsNamed() {
        CannotStart refused = assertThrows(CannotStart.class, () -> DataFolder.prepare(folder, Long.MAX_VALUE / 2));

        assertTrue(refused.getMessage().startsWith("The disk of the data folder " + folder + " is full: "));
    }

    @Test
    void secretsAreReadableByTheirOwnerOnly() throws IOException {
        DataFolder.prepare(folder, 1).secrets().get("password", Secrets::newPassword);

        assertEquals("[OWNER_READ, OWNER_WRITE]", permissions("secrets/password"));
        assertEquals("[OWNER_EXECUTE, OWNER_READ, OWNER_WRITE]", permissions("secrets"));
    }

    static void write(LocalServers servers) throws SQLException {
        try (Connection connection = connect(servers);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (word text)");
            statement.execute("INSERT INTO kept VALUES ('row')");
        }
        Map<String, Object> settings = Map.of("bootstrap.servers", servers.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("operations", 3, "key", "record"));
            producer.flush();
        }
    }

    private static void assertWritten(LocalServers servers) throws SQLException {
        assertEquals("row", ask(servers, "SELECT word FROM kept"));
        Map<String, Object> settings = Map.of("bootstrap.servers", servers.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition("operations", 3);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            assertEquals(
                    "record",
                    consumer.poll(Duration.ofSeconds(20)).iterator().next().value());
        }
    }

    private static String ask(LocalServers servers, String question) throws SQLException {
        try (Connection connection = connect(servers);
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static Connection connect(LocalServers servers) throws SQLException {
        Database queue = servers.database("queue");
        return DriverManager.getConnection(queue.url(), queue.user(), queue.password());
    }

    private LocalServers start(ServerPorts ports) {
        return LocalServers.start(DataFolder.prepare(folder, 100), ports);
    }

    private ProcessHandle postmaster() throws IOException {
        String pid =
                Files.readAllLines(folder.resolve("postgres/postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private String permissions(String file) throws IOException {
        return new TreeSet<>(Files.getPosixFilePermissions(folder.resolve(file)).stream()
                        .map(Enum::name)
                        .toList())
                .toString();
    }
}
