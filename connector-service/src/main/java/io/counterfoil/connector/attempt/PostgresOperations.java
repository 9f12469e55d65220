package io.counterfoil.connector.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Names of operations in PostgreSQL. */
@ApplicationScoped
class PostgresOperations implements Operations {

    private static final String NAME = """
            INSERT INTO operation (id, store_id, name) VALUES (:id, :store, :name) ON CONFLICT (id) DO NOTHING
            """;

    private final Jdbi database;

    PostgresOperations(Jdbi database) {
        this.database = database;
    }

    @Override
    public void name(UUID operationId, UUID storeId, String name) {
        database.useHandle(sql -> sql.createUpdate(NAME)
                .bind("id", operationId)
                .bind("store", storeId)
                .bind("name", name)
                .execute());
    }

    @Override
    public String nameOf(UUID operationId) {
        return database.withHandle(sql -> sql.createQuery("SELECT name FROM operation WHERE id = :id")
                .bind("id", operationId)
                .mapTo(String.class)
                .findOne()
                .orElse(""));
    }
}
