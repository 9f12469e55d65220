package io.counterfoil.local.servers;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics the services talk over. They never create topics themselves. */
public final class Topics {
    /** Keeps the last state of each store for ever. */
    public static final String STORES = "stores";

    public static final List<String> KEPT_SEVEN_DAYS =
            List.of("cart-events", "operations", "sessions", "books", "cart-updates", "dead-letters");

    /** Fixed for ever: another number would send a store's next event to another partition than its last. */
    public static final int PARTITIONS = 24;

    private static final short REPLICAS = 1;
    private static final int PATIENCE_SECONDS = 60;

    private Topics() {}

    /** Creates the topics that are missing; harmless when repeated. */
    public static void create(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            for (var created : admin.createTopics(all()).values().values()) {
                await(created);
            }
        }
    }

    private static List<NewTopic> all() {
        NewTopic stores = topic(STORES).configs(Map.of("cleanup.policy", "compact"));
        return Stream.concat(Stream.of(stores), KEPT_SEVEN_DAYS.stream().map(Topics::keptSevenDays))
                .toList();
    }

    private static NewTopic keptSevenDays(String name) {
        String retention = Long.toString(Duration.ofDays(7).toMillis());
        return topic(name).configs(Map.of("cleanup.policy", "delete", "retention.ms", retention));
    }

    private static NewTopic topic(String name) {
        return new NewTopic(name, PARTITIONS, REPLICAS);
    }

    private static void await(KafkaFuture<Void> created) {
        try {
            created.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("cannot create the topics", e.getCause());
            }
        } catch (TimeoutException e) {
            throw new KafkaException("cannot create the topics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while creating the topics", e);
        }
    }
}
