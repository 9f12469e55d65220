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

    // Stock that nobody reads cannot be told: it comes round by itself, unless somebody has chosen how often.
    private static final String DUE_READINGS = """
            SELECT s.id, s.tenant_id, r.name
            FROM store s
                CROSS JOIN (VALUES ('Changed Items', ARRAY['itemsToCart', 'itemsFromCart']),
                                   ('Changed Customers', ARRAY['customersToCart', 'customersFromCart']),
                                   ('Pull Inventory', ARRAY['stockToCart'])) r (name, switches)
                LEFT JOIN standing_reading d ON d.store_id = s.id AND d.name = r.name
            WHERE s.settings ->> 'running' = 'true'
              AND EXISTS (SELECT FROM unnest(r.switches) switch
                          WHERE s.settings -> 'synchronization' ->> switch = 'true')
              AND NOT (r.name = 'Pull Inventory' AND EXISTS (SELECT FROM standing WHERE store_id = s.id))
              AND (d.due_at IS NULL OR d.due_at <= now())
            UNION ALL
            SELECT s.id, s.tenant_id, d.name FROM standing_reading d JOIN store s ON s.id = d.store_id
            WHERE d.name = 'Deletions' AND d.due_at <= now() AND s.settings ->> 'running' = 'true'
            """;
    // A store that has just begun has nothing that somebody could have deleted.
    private static final String BEGIN_DELETIONS = """
            INSERT INTO standing_reading (store_id, name, due_at)
            SELECT id, 'Deletions', now() + make_interval(secs => :seconds) FROM store s
            WHERE s.settings ->> 'running' = 'true'
              AND NOT EXISTS (SELECT FROM standing_reading d WHERE d.store_id = s.id AND d.name = 'Deletions')
            ON CONFLICT DO NOTHING
            """;
    private static final String TAKE_READING = """
            INSERT INTO standing_reading (store_id, name, due_at)
            VALUES (:store, :name, now() + make_interval(secs => :seconds))
            ON CONFLICT (store_id, name) DO UPDATE SET due_at = excluded.due_at
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

    @Override
    public List<Reading> dueReadings() {
        return jdbi.withHandle(handle -> handle.createQuery(DUE_READINGS)
                .map((row, context) -> new Reading(
                        row.getObject("id", UUID.class), row.getObject("tenant_id", UUID.class), row.getString("name")))
                .list());
    }

    @Override
    public void beginDeletions(long everySeconds) {
        jdbi.useHandle(handle -> handle.createUpdate(BEGIN_DELETIONS)
                .bind("seconds", everySeconds)
                .execute());
    }

    @Override
    public void take(Reading reading, long everySeconds) {
        jdbi.useHandle(handle -> handle.createUpdate(TAKE_READING)
                .bind("store", reading.storeId())
                .bind("name", reading.name())
                .bind("seconds", everySeconds)
                .execute());
    }

    private int update(String sql, UUID storeId) {
        return jdbi.withHandle(
                handle -> handle.createUpdate(sql).bind("store", storeId).execute());
    }
}
