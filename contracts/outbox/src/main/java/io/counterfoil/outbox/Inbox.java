package io.counterfoil.outbox;

import io.counterfoil.events.Event;
import io.counterfoil.events.Wire;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * The one way events are taken in. Those that come together are handled in one transaction; where that fails, each in one
 * of its own. A database that is away is waited for; a record that cannot be read, or that its handler fails on three
 * times, goes to the dead letters, and the next is handled.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final int TRIES = 3;
    private static final long MAX_WAIT_MILLIS = 5_000;
    /** More of them would hold their locks too long. */
    private static final int TOGETHER = 50;

    private final DeadLetters deadLetters;
    private volatile boolean stopping;

    Inbox(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    /** From now on what fails is left to the next start: half of this service is gone. */
    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
    }

    /**
     * Decodes and handles records, those of a partition in their order.
     *
     * @param family the events of the records' topic
     * @param handler as of {@link #accept}
     */
    public <E extends Event> void acceptAll(
            ConsumerRecords<String, byte[]> records, Class<E> family, Consumer<E> handler) {
        records.partitions().stream()
                .map(records::records)
                .map(Inbox::withValue)
                .forEach(rows -> {
                    for (int from = 0; from < rows.size(); from += TOGETHER) {
                        acceptTogether(rows.subList(from, Math.min(rows.size(), from + TOGETHER)), family, handler);
                    }
                });
    }

    /** A record without a value says that there is nothing any more: of a tenant that was erased. */
    private static List<ConsumerRecord<String, byte[]>> withValue(List<ConsumerRecord<String, byte[]>> rows) {
        return rows.stream().filter(record -> record.value() != null).toList();
    }

    private <E extends Event> void acceptTogether(
            List<ConsumerRecord<String, byte[]>> records, Class<E> family, Consumer<E> handler) {
        if (records.size() == 1 || !handledTogether(records, family, handler)) {
            records.forEach(record -> accept(record, family, handler));
        }
    }

    private static <E extends Event> boolean handledTogether(
            List<ConsumerRecord<String, byte[]>> records, Class<E> family, Consumer<E> handler) {
        try {
            List<E> events = new ArrayList<>();
            for (ConsumerRecord<String, byte[]> record : records) {
                events.add(read(record, family));
            }
            Spans.takingIn(records, () -> QuarkusTransaction.requiringNew()
                    .run(() -> events.forEach(event -> handle(event, handler))));
            return true;
        } catch (Wire.Unreadable | RuntimeException | StackOverflowError e) {
            LOG.debugf(e, "%d records not handled together", records.size());
            return false;
        }
    }

    private static <E extends Event> void handle(E event, Consumer<E> handler) {
        About.event(event);
        handler.accept(event);
    }

    private static <E extends Event> E read(ConsumerRecord<String, byte[]> record, Class<E> family)
            throws Wire.Unreadable {
        return Wire.read(family, CloudEvents.type(record.headers()), record.value());
    }

    /**
     * Decodes and handles one record.
     *
     * @param family the events of the record's topic
     * @param handler idempotent by natural key: it sees an event again after a crash or a rebalance
     */
    public <E extends Event> void accept(ConsumerRecord<String, byte[]> record, Class<E> family, Consumer<E> handler) {
        if (record.value() == null) {
            return;
        }
        try {
            E event = read(record, family);
            Spans.takingIn(List.of(record), () -> handle(record, () -> handle(event, handler)));
        } catch (Wire.Unreadable e) {
            untilDatabaseAnswers(() -> deadLetters.bury(record, e.code()));
        }
    }

    private void handle(ConsumerRecord<String, byte[]> record, Runnable handler) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                untilDatabaseAnswers(handler);
                return;
            } catch (RuntimeException | StackOverflowError e) {
                LOG.errorf(
                        "%s-%d@%d not handled, try %d: %s",
                        record.topic(), record.partition(), record.offset(), attempt, where(e));
                LOG.debug("not handled", e);
                if (stopping) {
                    throw e;
                }
            }
        }
        untilDatabaseAnswers(() -> deadLetters.bury(record, "HANDLER_FAILED"));
    }

    /** Not the message: it could quote what the record holds. */
    private static String where(Throwable failure) {
        return failure.getClass().getName() + " at " + failure.getStackTrace()[0];
    }

    private void untilDatabaseAnswers(Runnable handler) {
        for (long wait = 50; ; wait = Math.min(wait * 2, MAX_WAIT_MILLIS)) {
            try {
                QuarkusTransaction.requiringNew().run(handler);
                return;
            } catch (RuntimeException e) {
                if (stopping || !passing(e)) {
                    throw e;
                }
                LOG.warnf("the database does not answer, tried again in %d ms: %s", wait, e.getMessage());
                sleep(wait, e);
            }
        }
    }

    /**
     * Connection lost, server starting, stopping, read-only or out of disk, out of connections, deadlock, serialization, a
     * lock that was not to be had: not the record's fault.
     */
    private static boolean passing(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> Stream.concat(Stream.of(cause), Stream.of(cause.getSuppressed())))
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .anyMatch(state -> state == null || state.matches("(08|40|53|57|58).*|25006|55P03"));
    }

    private static void sleep(long millis, RuntimeException failure) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }
}
