package io.counterfoil.cart.connection;

import io.counterfoil.cart.connection.Trouble.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class PostgresConnections implements Connections {

    static final String PURPOSE = "cart";
    private static final int WITH_DATA_KEY = 2;

    private static final String SAVE = """
            WITH former AS (SELECT address FROM cart_connection WHERE tenant_id = :tenant AND store_id = :store)
            INSERT INTO cart_connection (tenant_id, store_id, address, api_key, key_version, sealed_secret)
            VALUES (:tenant, :store, :address, :key, :version, :sealed)
            ON CONFLICT (tenant_id, store_id) DO UPDATE
            SET address = excluded.address, api_key = excluded.api_key, key_version = excluded.key_version,
                sealed_secret = excluded.sealed_secret, saved_at = clock_timestamp(), tested_at = NULL
            RETURNING address IS DISTINCT FROM (SELECT address FROM former)
            """;

    private static final String FIND = """
            SELECT address, api_key, key_version, sealed_secret, saved_at, tested_at FROM cart_connection
            WHERE tenant_id = :tenant AND store_id = :store
            """;

    private static final String PASSED = """
            UPDATE cart_connection SET tested_at = now()
            WHERE tenant_id = :tenant AND store_id = :store AND saved_at = :saved
            """;

    private final Jdbi database;
    private final DataKeys keys;
    private final MasterKeys masters;

    PostgresConnections(Jdbi database, DataKeys keys, MasterKeys masters) {
        this.database = database;
        this.keys = keys;
        this.masters = masters;
    }

    @Override
    public boolean save(CartConnection connection) {
        Credentials credentials = connection.credentials();
        byte[] sealed = keys.seal(connection.tenantId(), connection.storeId(), PURPOSE, credentials.secret());
        return database.withHandle(handle -> handle.createQuery(SAVE)
                .bind("tenant", connection.tenantId())
                .bind("store", connection.storeId())
                .bind("address", connection.address().toString())
                .bind("key", credentials.key())
                .bind("version", WITH_DATA_KEY)
                .bind("sealed", sealed)
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public void passed(Tested tested) {
        database.useHandle(handle -> handle.createUpdate(PASSED)
                .bind("tenant", tested.tenantId())
                .bind("store", tested.storeId())
                .bind("saved", tested.fingerprint().atOffset(ZoneOffset.UTC))
                .execute());
    }

    @Override
    public Optional<Tested> toTest(UUID tenantId, UUID storeId) {
        return kept(tenantId, storeId)
                .map(kept -> new Tested(tenantId, storeId, connection(tenantId, storeId, kept), kept.savedAt()));
    }

    @Override
    public Optional<Outcome<CartConnection>> find(UUID tenantId, UUID storeId) {
        return kept(tenantId, storeId).map(kept -> connection(tenantId, storeId, kept));
    }

    private Optional<Kept> kept(UUID tenantId, UUID storeId) {
        return database.withHandle(handle -> handle.createQuery(FIND)
                .bind("tenant", tenantId)
                .bind("store", storeId)
                .map((row, context) -> kept(row))
                .findOne());
    }

    @Override
    public Optional<Shown> show(UUID tenantId, UUID storeId) {
        return database.withHandle(handle -> handle.createQuery(FIND)
                .bind("tenant", tenantId)
                .bind("store", storeId)
                .map((row, context) -> shown(row))
                .findOne());
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                URI.create(row.getString("address")),
                row.getString("api_key"),
                row.getInt("key_version"),
                SealedBytes.of(row.getBytes("sealed_secret")),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }

    private Outcome<CartConnection> connection(UUID tenantId, UUID storeId, Kept kept) {
        Optional<String> opened = kept.version() < WITH_DATA_KEY
                ? masters.open(tenantId, storeId, kept.sealed().bytes())
                : keys.open(tenantId, storeId, PURPOSE, kept.sealed().bytes());
        return opened.map(secret -> new Credentials(kept.key(), secret))
                .map(credentials -> new CartConnection(storeId, tenantId, kept.address(), credentials))
                .map(Outcome::of)
                .orElseGet(() -> Outcome.trouble(
                        Kind.WRONG_KEY,
                        "The kept secret cannot be opened with this installation's key. Enter the cart's key and secret"
                                + " again."));
    }

    private static Shown shown(ResultSet row) throws SQLException {
        Credentials key = new Credentials(row.getString("api_key"), "");
        OffsetDateTime tested = row.getObject("tested_at", OffsetDateTime.class);
        return new Shown(
                URI.create(row.getString("address")),
                key.keyPrefix(),
                key.keySuffix(),
                tested == null ? null : tested.toInstant());
    }

    private record Kept(URI address, String key, int version, SealedBytes sealed, Instant savedAt) {}
}
