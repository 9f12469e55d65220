package io.counterfoil.queue.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "queue"))
class RetentionTest {

    @Inject
    RetentionSchedule schedule;

    @Inject
    Jdbi database;

    private final UUID store = UUID.randomUUID();

    @Test
    void whatHasBeenOverForLongGoesButNotTheLastOperationWhichCountsThem() {
        operation(1, 500);
        operation(2, 300);
        UUID other = UUID.randomUUID();
        operation(other, 1, 500);

        schedule.delete();

        assertEquals(List.of(2), ordinals(store));
        assertEquals(List.of(1), ordinals(other));
        assertEquals(List.of(1), database.withHandle(sql -> sql.createQuery(
                        "SELECT count(*) FROM task WHERE store_id IN (:one, :two)")
                .bind("one", store)
                .bind("two", other)
                .mapTo(Integer.class)
                .list()));
    }

    private void operation(int ordinal, int days) {
        operation(store, ordinal, days);
    }

    /** With a task; both ended so many days ago. */
    private void operation(UUID ofStore, int ordinal, int days) {
        UUID id = UUID.randomUUID();
        for (String statement : List.of("""
                INSERT INTO operation (id, store_id, tenant_id, books_id, name, ordinal, state, queued_at, finished_at)
                SELECT :id, :store, :store, :store, 'Push Orders', :ordinal, 'FINISHED', at, at
                FROM (SELECT now() - make_interval(days => :days) AS at) AS moment
                """, """
                INSERT INTO task (id, operation_id, store_id, position, event, outcome, settled_at)
                SELECT gen_random_uuid(), :id, :store, :ordinal, '{}', 'CONFIRMED', now() - make_interval(days => :days)
                """)) {
            database.useHandle(sql -> sql.createUpdate(statement)
                    .bind("id", id)
                    .bind("store", ofStore)
                    .bind("ordinal", ordinal)
                    .bind("days", days)
                    .execute());
        }
    }

    private List<Integer> ordinals(UUID ofStore) {
        return database.withHandle(sql -> sql.createQuery("SELECT ordinal FROM operation WHERE store_id = :store")
                .bind("store", ofStore)
                .mapTo(Integer.class)
                .list());
    }
}
