package io.counterfoil.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.counterfoil.events.SessionEvent;
import io.counterfoil.events.SessionOpened;
import io.counterfoil.events.Wire;
import io.counterfoil.local.servers.testing.RealServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "history"))
class OutboxTest {

    @Inject
    Outbox outbox;

    @Inject
    Inbox inbox;

    @Inject
    TransactionSynchronizationRegistry transaction;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private final UUID store = UUID.randomUUID();

    @Test
    void eventsOfAKeyLeaveInTheOrderOfTheirCommitsAlthoughTransactionsOverlap() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<UUID> committed = java.util.Collections.synchronizedList(new ArrayList<>());
        List<Future<?>> writers = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            writers.add(threads.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                SessionOpened event = event();
                outbox.add(event);
                committed.add(event.sessionId());
            })));
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
        threads.shutdown();

        List<UUID> published = sessions(200);

        assertEquals(committed, published);
    }

    @Test
    void aWriterOfOneKeyDoesNotWaitForAnotherKeys() throws Exception {
        CountDownLatch otherCommitted = new CountDownLatch(1);
        Thread other = new Thread(() -> {
            QuarkusTransaction.requiringNew()
                    .run(() -> outbox.add(
                            new SessionOpened(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), Instant.now())));
            otherCommitted.countDown();
        });

        QuarkusTransaction.requiringNew().run(() -> {
            outbox.add(event());
            other.start();
            awaitIt(otherCommitted);
        });
    }

    @Test
    void whatMayComeInAnyOrderWaitsForNoOtherOfItsKey() {
        CountDownLatch committed = new CountDownLatch(1);
        SessionOpened meanwhile = event();
        Thread other = new Thread(() -> {
            QuarkusTransaction.requiringNew().run(() -> outbox.addInAnyOrder(List.of(meanwhile)));
            committed.countDown();
        });
        SessionOpened slow = event();

        QuarkusTransaction.requiringNew().run(() -> {
            outbox.add(slow);
            other.start();
            awaitIt(committed);
        });

        assertEquals(Set.of(slow.sessionId(), meanwhile.sessionId()), Set.copyOf(sessions(2)));
    }

    @Test
    void whatIsRolledBackIsNotTold() {
        assertThrows(IllegalStateException.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> {
                    outbox.add(event());
                    throw new IllegalStateException("changed my mind");
                }));
        SessionOpened later = event();
        QuarkusTransaction.requiringNew().run(() -> outbox.add(later));

        assertEquals(List.of(later.sessionId()), sessions(1));
    }

    @Test
    void anEventThatIsTooLargeIsRefusedWhereItIsMade() {
        byte[] tooLarge = new byte[Outbox.MAX_BYTES];
        java.util.Arrays.fill(tooLarge, (byte) 'x');
        io.counterfoil.events.SessionClosed event = new io.counterfoil.events.SessionClosed(
                store,
                store,
                store,
                io.counterfoil.events.SessionClosed.How.FAILED,
                new String(tooLarge, UTF_8),
                Instant.now());

        assertThrows(IllegalArgumentException.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> outbox.add(event)));
    }

    @Test
    void aRecordThatCannotBeReadGoesToTheDeadLettersAndTheNextIsHandled() {
        List<SessionEvent> handled = new ArrayList<>();
        SessionOpened good = event();

        inbox.accept(record("SessionOpened", "{".getBytes(UTF_8)), SessionEvent.class, handled::add);
        inbox.accept(record("NeverHeardOf", Wire.write(good)), SessionEvent.class, handled::add);
        inbox.accept(record("SessionOpened", Wire.write(good)), SessionEvent.class, handled::add);

        assertEquals(List.of(good), handled);
        assertEquals(List.of("NOT_THIS_EVENT", "UNKNOWN_TYPE"), deadLetterCodes(2));
    }

    @Test
    void aRecordThatItsHandlerAlwaysFailsOnGoesToTheDeadLettersWithoutTheExceptionsText() {
        AtomicInteger tries = new AtomicInteger();
        SessionOpened event = event();

        inbox.accept(record("SessionOpened", Wire.write(event)), SessionEvent.class, e -> {
            tries.incrementAndGet();
            throw new IllegalArgumentException("the secret is 42");
        });

        assertEquals(3, tries.get());
        assertEquals(List.of("HANDLER_FAILED"), deadLetterCodes(1));
        ConsumerRecord<String, byte[]> letter = read("dead-letters", 1).get(0);
        letter.headers().forEach(h -> assertFalse(new String(h.value(), UTF_8).contains("42"), h.key()));
        assertEquals(new String(Wire.write(event), UTF_8), new String(letter.value(), UTF_8));
    }

    @Test
    void whatComesTogetherIsHandledInOneTransaction() {
        List<SessionOpened> events = List.of(event(), event(), event());
        AtomicInteger handled = new AtomicInteger();
        Set<Object> transactions = new HashSet<>();

        inbox.acceptAll(
                together(events.stream()
                        .map(event -> record("SessionOpened", Wire.write(event)))
                        .toList()),
                SessionEvent.class,
                event -> {
                    handled.incrementAndGet();
                    transactions.add(transaction.getTransactionKey());
                    outbox.add(event);
                });

        assertEquals(events.stream().map(SessionOpened::sessionId).toList(), sessions(3));
        assertEquals(3, handled.get());
        assertEquals(1, transactions.size());
    }

    @Test
    void oneBadRecordAmongManyIsBuriedAndTheOthersAreHandledOnce() {
        SessionOpened first = event();
        SessionOpened hopeless = event();
        SessionOpened last = event();

        inbox.acceptAll(
                together(List.of(
                        record("SessionOpened", Wire.write(first)),
                        record("SessionOpened", Wire.write(hopeless)),
                        record("NeverHeardOf", Wire.write(first)),
                        record("SessionOpened", Wire.write(last)))),
                SessionEvent.class,
                event -> {
                    outbox.add(event);
                    if (event.equals(hopeless)) {
                        throw new IllegalArgumentException("never");
                    }
                });

        assertEquals(List.of(first.sessionId(), last.sessionId()), sessions(2));
        assertEquals(List.of("HANDLER_FAILED", "UNKNOWN_TYPE"), deadLetterCodes(2));
    }

    private static ConsumerRecords<String, byte[]> together(List<ConsumerRecord<String, byte[]>> records) {
        return new ConsumerRecords<>(Map.of(new TopicPartition("sessions", 3), records), Map.of());
    }

    @Test
    void aDatabaseThatIsAwayIsWaitedForAndNothingIsBuried() {
        AtomicInteger tries = new AtomicInteger();
        SessionOpened event = event();

        inbox.accept(record("SessionOpened", Wire.write(event)), SessionEvent.class, e -> {
            if (tries.incrementAndGet() <= 5) {
                throw new IllegalStateException(new java.sql.SQLException("connection refused", "08001"));
            }
            outbox.add(e);
        });

        assertEquals(List.of(event.sessionId()), sessions(1));
        assertEquals(6, tries.get());
    }

    private SessionOpened event() {
        return new SessionOpened(store, store, UUID.randomUUID(), Instant.now());
    }

    private ConsumerRecord<String, byte[]> record(String type, byte[] value) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>("sessions", 3, 17, store.toString(), value);
        record.headers().add("ce_type", type.getBytes(UTF_8));
        return record;
    }

    private List<UUID> sessions(int count) {
        return read("sessions", count).stream().map(OutboxTest::sessionOf).toList();
    }

    private static UUID sessionOf(ConsumerRecord<String, byte[]> record) {
        try {
            return ((SessionOpened) Wire.read(SessionEvent.class, "SessionOpened", record.value())).sessionId();
        } catch (Wire.Unreadable e) {
            throw new AssertionError(e);
        }
    }

    private List<String> deadLetterCodes(int count) {
        return read("dead-letters", count).stream()
                .map(r -> new String(r.headers().lastHeader("counterfoil_code").value(), UTF_8))
                .toList();
    }

    /** The first records of this test's store; fails when there are fewer. */
    private List<ConsumerRecord<String, byte[]>> read(String topic, int count) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                brokers,
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest");
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            IntStream.range(0, 200)
                    .takeWhile(i -> found.size() < count)
                    .forEach(i -> consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                        if (store.toString().equals(record.key())) {
                            found.add(record);
                        }
                    }));
        }
        assertEquals(count, found.size(), topic);
        return found;
    }

    private static void awaitIt(CountDownLatch latch) {
        try {
            assertEquals(true, latch.await(10, java.util.concurrent.TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
