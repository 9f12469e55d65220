package io.counterfoil.admin.tenant;

import io.counterfoil.admin.access.PostgresScope;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The tenant that there is before anybody has signed in. */
@Singleton
class PostgresFirstTenant {

    private static final String ADD = """
            INSERT INTO tenant (id, name)
            SELECT :id, :name WHERE NOT EXISTS (SELECT FROM tenant)
            ON CONFLICT DO NOTHING
            """;

    private final PostgresScope scope;
    private final EntityManager database;

    PostgresFirstTenant(PostgresScope scope, EntityManager database) {
        this.scope = scope;
        this.database = database;
    }

    @Transactional
    void add(String name) {
        scope.everything();
        database.createNativeQuery(ADD)
                .setParameter("id", UUID.randomUUID())
                .setParameter("name", name)
                .executeUpdate();
    }
}
