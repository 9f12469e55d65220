package io.counterfoil.queue.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.counterfoil.events.StoreChanged;
import io.counterfoil.queue.database.PostgresJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class PostgresStores implements Stores {

    private static final TypeReference<StoreChanged> SETTINGS = new TypeReference<>() {};
    private static final String HEARD_OF = """
            INSERT INTO store (id, tenant_id, version) VALUES (:id, :tenant, 0) ON CONFLICT (id) DO NOTHING
            """;
    private static final String TURN = """
            SELECT settings FROM store WHERE id = :id AND tenant_id = :tenant FOR UPDATE
            """;
    private static final String KNOWN = """
            SELECT settings FROM store WHERE id = :id AND tenant_id = :tenant AND settings IS NOT NULL
            """;
    private static final String CHANGED = """
            UPDATE store SET version = :version, settings = CAST(:settings AS json)
            WHERE id = :id AND tenant_id = :tenant AND version < :version
            """;
    private static final String OWNED = """
            SELECT count(*) FROM store WHERE id = :id AND tenant_id = :tenant
            """;

    private static final String FEEDING = """
            SELECT id FROM store WHERE settings ->> 'booksId' = CAST(:books AS text) ORDER BY id
            """;
    private static final String BOOKS_OF = """
            SELECT CAST(settings ->> 'booksId' AS uuid) FROM store WHERE id = :id AND settings IS NOT NULL
            """;
    private static final String TURNS = """
            SELECT settings FROM store WHERE settings ->> 'booksId' = CAST(:books AS text) ORDER BY id FOR UPDATE
            """;
    private static final String FEEDS = """
            SELECT EXISTS (SELECT FROM store WHERE settings ->> 'booksId' = CAST(:books AS text) AND tenant_id = :tenant)
            """;

    private final Jdbi jdbi;

    PostgresStores(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<Store> turn(UUID storeId, UUID tenantId) {
        return jdbi.withHandle(handle -> {
            handle.createUpdate(HEARD_OF)
                    .bind("id", storeId)
                    .bind("tenant", tenantId)
                    .execute();
            return handle.createQuery(TURN)
                    .bind("id", storeId)
                    .bind("tenant", tenantId)
                    .map((row, context) -> Optional.ofNullable(row.getString("settings")))
                    .findOne()
                    .orElseThrow(() -> new ForeignStore(storeId, tenantId))
                    .map(json -> new Store(PostgresJson.read(json, SETTINGS)));
        });
    }

    @Override
    public Optional<Store> known(UUID storeId, UUID tenantId) {
        return jdbi.withHandle(handle -> handle.createQuery(KNOWN)
                .bind("id", storeId)
                .bind("tenant", tenantId)
                .map((row, context) -> new Store(PostgresJson.read(row.getString("settings"), SETTINGS)))
                .findOne());
    }

    @Override
    public boolean changed(StoreChanged event) {
        turn(event.storeId(), event.tenantId());
        return jdbi.withHandle(handle -> handle.createUpdate(CHANGED)
                        .bind("id", event.storeId())
                        .bind("tenant", event.tenantId())
                        .bind("version", event.version())
                        .bind("settings", PostgresJson.write(event))
                        .execute())
                > 0;
    }

    @Override
    public boolean owned(UUID storeId, UUID tenantId) {
        return jdbi.withHandle(handle -> handle.createQuery(OWNED)
                        .bind("id", storeId)
                        .bind("tenant", tenantId)
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }

    @Override
    public boolean feeds(UUID booksId, UUID tenantId) {
        return jdbi.withHandle(handle -> handle.createQuery(FEEDS)
                .bind("books", booksId)
                .bind("tenant", tenantId)
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public Optional<UUID> booksOf(UUID storeId) {
        return jdbi.withHandle(handle -> handle.createQuery(BOOKS_OF)
                .bind("id", storeId)
                .mapTo(UUID.class)
                .findOne());
    }

    @Override
    public List<Store> turns(UUID booksId) {
        return jdbi.withHandle(handle -> handle.createQuery(TURNS)
                .bind("books", booksId)
                .map((row, context) -> new Store(PostgresJson.read(row.getString("settings"), SETTINGS)))
                .list());
    }

    @Override
    public List<UUID> feeding(UUID booksId) {
        return jdbi.withHandle(handle -> handle.createQuery(FEEDING)
                .bind("books", booksId)
                .mapTo(UUID.class)
                .list());
    }
}
