package io.counterfoil.local.journey;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** How many records nobody could handle. */
final class DeadLetters {
    private static final List<TopicPartition> PARTITIONS = IntStream.range(0, 24)
            .mapToObj(number -> new TopicPartition("dead-letters", number))
            .toList();

    private DeadLetters() {}

    static long count() throws ExecutionException, InterruptedException {
        String brokers = Everything.run().servers().bootstrapServers();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            return admin
                    .listOffsets(PARTITIONS.stream().collect(toMap(identity(), partition -> OffsetSpec.latest())))
                    .all()
                    .get()
                    .values()
                    .stream()
                    .mapToLong(ListOffsetsResultInfo::offset)
                    .sum();
        }
    }
}
