package io.counterfoil.admin;

import io.counterfoil.events.StoreChanged;
import io.counterfoil.events.StoreEvent;
import io.counterfoil.events.Wire;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the topic {@code stores} from its beginning, as a new service would. */
final class StoreTopic implements AutoCloseable {

    private static final String TOPIC = "stores";
    private final List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();
    private final KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
            Map.of("bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
            new StringDeserializer(),
            new ByteArrayDeserializer());

    StoreTopic() {
        List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** All changes of the store in their order, as soon as the last one is the one awaited. */
    List<StoreChanged> until(String store, Predicate<StoreChanged> awaited) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            List<StoreChanged> changes = poll(store);
            return !changes.isEmpty() && awaited.test(changes.get(changes.size() - 1));
        });
        return poll(store);
    }

    List<ConsumerRecord<String, byte[]>> seen() {
        return seen;
    }

    private List<StoreChanged> poll(String store) {
        consumer.poll(Duration.ofMillis(100)).forEach(seen::add);
        return seen.stream()
                .filter(record -> record.key().equals(store))
                .map(StoreTopic::event)
                .toList();
    }

    private static StoreChanged event(ConsumerRecord<String, byte[]> record) {
        try {
            String type =
                    new String(record.headers().lastHeader("ce_type").value(), java.nio.charset.StandardCharsets.UTF_8);
            return (StoreChanged) Wire.read(StoreEvent.class, type, record.value());
        } catch (Wire.Unreadable e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
