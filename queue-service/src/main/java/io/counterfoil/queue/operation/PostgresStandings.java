package io.counterfoil.queue.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class PostgresStandings implements Standings {

    private static final String MINUTES = """
            SELECT pull_inventory_minutes FROM standing WHERE store_id = :store
            """;
    private static final String SET = """
            INSERT INTO standing (store_id, tenant_id, pull_inventory_minutes, due_at)
            VALUES (:store, :tenant, :minutes, now())
            ON CONFLICT (store_id) DO UPDATE SET pull_inventory_minutes = excluded.pull_inventory_minutes,
                due_at = LEAST(standing.due_at, now() + make_interval(mins => excluded.pull_inventory_minutes))
            """;
    private static final String STOP = """
            DELETE FROM standing WHERE store_id = :store
            """;
    private static final String DUE = """
            SELECT store_id, tenant_id FROM standing WHERE due_at <= now() ORDER BY due_at
            """;
    private static final String TAKE = """
            UPDATE standing SET due_at = now() + make_interval(mins => pull_inventory_minutes)
            WHERE store_id = :store AND due_at <= now()
            """;

    private final Jdbi jdbi;

    PostgresStandings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<Integer> pullInventoryMinutes(UUID storeId) {
        return jdbi.withHandle(handle -> handle.createQuery(MINUTES)
                .bind("store", storeId)
                .mapTo(Integer.class)
                .findOne());
    }

    @Override
    public void pullInventory(UUID storeId, UUID tenantId, int everyMinutes) {
        jdbi.useHandle(handle -> handle.createUpdate(SET)
                .bind("store", storeId)
                .bind("tenant", tenantId)
                .bind("minutes", everyMinutes)
                .execute());
    }

    @Override
    public void stop(UUID storeId) {
        update(STOP, storeId);
    }

    @Override
    public List<Due> due() {
        return jdbi.withHandle(handle -> handle.createQuery(DUE)
                .map((row, context) ->
                        new Due(row.getObject("store_id", UUID.class), row.getObject("tenant_id", UUID.class)))
                .list());
    }

    @Override
    public boolean take(UUID storeId) {
        return update(TAKE, storeId) > 0;
    }

    private int update(String sql, UUID storeId) {
        return jdbi.withHandle(
                handle -> handle.createUpdate(sql).bind("store", storeId).execute());
    }
}
