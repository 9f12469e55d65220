package io.counterfoil.connector.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** How much needs a person, of several stores in one question. */
@ApplicationScoped
class PostgresUndecided {

    private static final String COUNTED = """
            SELECT store_id, (SELECT count(*) FROM (SELECT FROM task
                WHERE store_id = login.store_id AND state = 'NEEDS_PERSON' LIMIT 500) counted) AS decisions
            FROM login WHERE store_id = ANY(:stores) AND tenant_id = :tenant
            """;

    private final Jdbi database;

    PostgresUndecided(Jdbi database) {
        this.database = database;
    }

    /** Of those of the stores that are the tenant's. */
    List<HealthResource.Health> counted(UUID tenant, List<UUID> stores) {
        return database.withHandle(sql -> sql.createQuery(COUNTED)
                .bindArray("stores", UUID.class, stores)
                .bind("tenant", tenant)
                .map((row, context) ->
                        new HealthResource.Health(row.getObject("store_id", UUID.class), row.getInt("decisions")))
                .list());
    }
}
