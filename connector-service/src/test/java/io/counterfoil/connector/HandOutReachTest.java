package io.counterfoil.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.connector.attempt.Attempt;
import io.counterfoil.connector.attempt.Attempts;
import io.counterfoil.connector.attempt.MessageSetId;
import io.counterfoil.connector.attempt.Task;
import io.counterfoil.connector.attempt.Tasks;
import io.counterfoil.events.Work;
import io.counterfoil.local.servers.testing.RealServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What one store is handed out must not cost more because others wait. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "connector"))
class HandOutReachTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    /** The planner's figures are from before they came: it believes that nearly nothing waits. */
    private static final String OTHERS_WAIT = """
            INSERT INTO task (id, store_id, tenant_id, operation_id, label, work)
            SELECT gen_random_uuid(), :id, :id, :id, 'Item', '{"kind": "FindItem", "fullName": "Mug"}'
            FROM generate_series(1, 2000)
            """;

    /** Of the running transaction. */
    private static final String ROWS_LOOKED_AT = """
            SELECT coalesce(idx_tup_fetch, 0) + seq_tup_read FROM pg_stat_xact_user_tables WHERE relname = 'task'
            """;

    @Inject
    Tasks tasks;

    @Inject
    Attempts attempts;

    @Inject
    Jdbi database;

    private final UUID store = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Test
    void handingOutLooksAtTheTasksThatAreHandedOutAndNoOthers() {
        Database.open().useHandle(sql -> sql.execute("ANALYZE task"));
        assertEquals(2000, Database.update(OTHERS_WAIT, other));
        List<Task> three = Stream.generate(this::task).limit(3).toList();
        QuarkusTransaction.requiringNew().run(() -> three.forEach(tasks::take));

        long lookedAt = QuarkusTransaction.requiringNew().call(() -> {
            String attempt = MessageSetId.random();
            attempts.add(new Attempt(attempt, store, UUID.randomUUID(), 3, Attempt.State.SENT, NOW, "PC"), "<QBXML/>");
            long before = rowsLookedAt();
            tasks.handOut(three, attempt);
            return rowsLookedAt() - before;
        });
        Database.update("DELETE FROM task WHERE store_id = :id", other);

        assertEquals(three.size(), lookedAt);
    }

    private Task task() {
        UUID id = UUID.randomUUID();
        return Task.ordered(id, store, store, store, "Item", new Work.FindItem("Mug"));
    }

    private long rowsLookedAt() {
        return database.withHandle(
                sql -> sql.createQuery(ROWS_LOOKED_AT).mapTo(Long.class).one());
    }
}
