package io.counterfoil.connector.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.connector.Merchant;
import io.counterfoil.events.TaskQueued;
import io.counterfoil.local.servers.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "connector"))
class RetentionTest {

    @Inject
    RetentionSchedule schedule;

    @Inject
    Jdbi database;

    private final Merchant merchant = Merchant.signedUp();

    @Test
    void whatHasBeenOverForLongGoesAndWhatWaitsStays() {
        TaskQueued old = merchant.customer("Ada Loveday");
        TaskQueued recent = merchant.customer("Ruth Benerito");
        TaskQueued waiting = merchant.customer("Chien-Shiung Wu");
        merchant.queues(old, recent, waiting);
        over(old, 500);
        over(recent, 300);
        session(500);
        UUID lately = session(300);

        schedule.delete();

        assertEquals(
                List.of(recent.taskId(), waiting.taskId()),
                ids("SELECT id FROM task WHERE store_id = :store ORDER BY settled_at"));
        assertEquals(List.of(lately), ids("SELECT id FROM session WHERE store_id = :store"));
        assertEquals(List.of(lately), ids("""
                SELECT session_id FROM run WHERE session_id IN (SELECT id FROM session WHERE store_id = :store)
                """));
        assertEquals(List.of(lately), ids("SELECT session_id FROM attempt WHERE store_id = :store"));
    }

    private void over(TaskQueued task, int days) {
        update("""
                UPDATE task SET state = 'WITHDRAWN', settled_at = now() - make_interval(days => :days)
                WHERE store_id = :store AND id = :id
                """, task.taskId(), days);
    }

    private UUID session(int days) {
        UUID id = UUID.randomUUID();
        update("""
                INSERT INTO session (id, store_id, tenant_id, ticket_hash, state, opened_at, last_call_at)
                SELECT :id, store_id, tenant_id, CAST(:id AS text), 'CLOSED', at, at
                FROM login, (SELECT now() - make_interval(days => :days) AS at) AS moment WHERE store_id = :store
                """, id, days);
        update("""
                INSERT INTO run (session_id, operation_id)
                SELECT :id, gen_random_uuid() FROM login WHERE store_id = :store AND :days > 0
                """, id, days);
        update("""
                INSERT INTO attempt (id, store_id, session_id, request, state, sent_at, ask_at)
                SELECT left(CAST(:id AS text), 23), :store, :id, '', 'ANSWERED', at, at
                FROM (SELECT now() - make_interval(days => :days) AS at) AS moment
                """, id, days);
        return id;
    }

    private void update(String statement, UUID id, int days) {
        database.useHandle(sql -> sql.createUpdate(statement)
                .bind("store", merchant.store())
                .bind("id", id)
                .bind("days", days)
                .execute());
    }

    private List<UUID> ids(String query) {
        return database.withHandle(sql -> sql.createQuery(query)
                .bind("store", merchant.store())
                .mapTo(UUID.class)
                .list());
    }
}
