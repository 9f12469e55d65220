package io.counterfoil.local.servers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A real Kafka broker, its own controller, that keeps its data and listens on 127.0.0.1 only. */
public final class KafkaServer implements AutoCloseable {
    private static final int NODE = 1;
    private static final int STOP_PATIENCE_MILLISECONDS = 8_000;

    private static final Map<String, String> ONE_BROKER = Map.ofEntries(
            entry("offsets.topic.replication.factor", "1"),
            entry("offsets.topic.num.partitions", "8"),
            entry("transaction.state.log.replication.factor", "1"),
            entry("transaction.state.log.min.isr", "1"),
            entry("share.coordinator.state.topic.replication.factor", "1"),
            entry("share.coordinator.state.topic.min.isr", "1"),
            entry("min.insync.replicas", "1"),
            entry("group.initial.rebalance.delay.ms", "0"),
            // after a kill the controller holds the old session against the new broker until it times out
            entry("broker.session.timeout.ms", "1500"),
            entry("broker.heartbeat.interval.ms", "300"),
            entry("auto.create.topics.enable", "false"),
            entry("log.retention.hours", "168"),
            // the default of 128 MB of heap is for large compacted topics
            entry("log.cleaner.dedupe.buffer.size", "4194304"),
            entry("num.io.threads", "4"));

    private final KafkaRaftServer broker;
    private final String bootstrapServers;

    private KafkaServer(KafkaRaftServer broker, String bootstrapServers) {
        this.broker = broker;
        this.bootstrapServers = bootstrapServers;
    }

    /** Starts on the folder's earlier data, if any. */
    public static KafkaServer start(DataFolder folder, int port, int controllerPort) {
        Ports.requireFree(port, "Kafka");
        Ports.requireFree(controllerPort, "Kafka controller");
        try {
            format(folder.kafka());
            var broker = new KafkaRaftServer(config(folder.kafka(), port, controllerPort), Time.SYSTEM);
            broker.startup();
            return new KafkaServer(broker, "127.0.0.1:" + port);
        } catch (KafkaException | IllegalStateException e) {
            throw CannotStart.serverFailed("Kafka", folder.logs(), e);
        }
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** A broker that finds its disk broken or full halts the whole JVM; what runs beside it may need an orderly end. */
    public static void whenItGivesUp(Runnable end) {
        Exit.setHaltProcedure((status, message) -> new Thread(end, "kafka-gave-up").start());
        Exit.setExitProcedure((status, message) -> new Thread(end, "kafka-gave-up").start());
    }

    /** A broker that does not stop in time is left alone: nothing acknowledged is lost, as after a power failure. */
    @Override
    public void close() {
        Thread stop = new Thread(broker::shutdown, "kafka-stop");
        stop.setDaemon(true);
        stop.start();
        try {
            stop.join(STOP_PATIENCE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void format(Path data) {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8))
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(NODE)
                    .setDirectories(List.of(data.toString()))
                    .setMetadataLogDirectory(data.toString())
                    .setControllerListenerName("CONTROLLER")
                    .run();
        } catch (Exception e) { // Formatter.run declares nothing narrower
            throw new KafkaException("cannot format " + data, e);
        }
    }

    private static KafkaConfig config(Path data, int port, int controllerPort) {
        Properties settings = new Properties();
        settings.putAll(addresses(port, controllerPort));
        settings.putAll(ONE_BROKER);
        settings.put("log.dirs", data.toString());
        return KafkaConfig.fromProps(settings);
    }

    private static Map<String, String> addresses(int port, int controllerPort) {
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(NODE),
                "listeners",
                "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners",
                "PLAINTEXT://127.0.0.1:" + port,
                "controller.listener.names",
                "CONTROLLER",
                "controller.quorum.voters",
                NODE + "@127.0.0.1:" + controllerPort);
    }
}
