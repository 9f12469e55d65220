package io.counterfoil.cart.connection;

import io.counterfoil.cart.connection.Trouble.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class PostgresConnections implements Connections {

    private static final String SAVE = """
            WITH former AS (SELECT address FROM cart_connection WHERE tenant_id = :tenant AND store_id = :store)
            INSERT INTO cart_connection (tenant_id, store_id, address, api_key, key_version, sealed_secret)
            VALUES (:tenant, :store, :address, :key, :version, :sealed)
            ON CONFLICT (tenant_id, store_id) DO UPDATE
            SET address = excluded.address, api_key = excluded.api_key, key_version = excluded.key_version,
                sealed_secret = excluded.sealed_secret, saved_at = now()
            RETURNING address IS DISTINCT FROM (SELECT address FROM former)
            """;

    private static final String FIND = """
            SELECT address, api_key, sealed_secret FROM cart_connection
            WHERE tenant_id = :tenant AND store_id = :store
            """;

    private final Jdbi database;
    private final CredentialCipher cipher;

    PostgresConnections(Jdbi database, CredentialCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    @Override
    public boolean save(CartConnection connection) {
        Credentials credentials = connection.credentials();
        byte[] sealed = cipher.seal(connection.tenantId(), connection.storeId(), credentials.secret());
        return database.withHandle(handle -> handle.createQuery(SAVE)
                .bind("tenant", connection.tenantId())
                .bind("store", connection.storeId())
                .bind("address", connection.address().toString())
                .bind("key", credentials.key())
                .bind("version", CredentialCipher.KEY_VERSION)
                .bind("sealed", sealed)
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public Optional<Outcome<CartConnection>> find(UUID tenantId, UUID storeId) {
        return database.withHandle(handle -> handle.createQuery(FIND)
                .bind("tenant", tenantId)
                .bind("store", storeId)
                .map((row, context) -> connection(tenantId, storeId, row))
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

    private Outcome<CartConnection> connection(UUID tenantId, UUID storeId, ResultSet row) throws SQLException {
        URI address = URI.create(row.getString("address"));
        String key = row.getString("api_key");
        return cipher.open(tenantId, storeId, row.getBytes("sealed_secret"))
                .map(secret -> new CartConnection(storeId, tenantId, address, new Credentials(key, secret)))
                .map(Outcome::of)
                .orElseGet(() -> Outcome.trouble(
                        Kind.WRONG_KEY,
                        "The kept secret cannot be opened with this installation's key. Enter the cart's key and secret"
                                + " again."));
    }

    private static Shown shown(ResultSet row) throws SQLException {
        Credentials key = new Credentials(row.getString("api_key"), "");
        return new Shown(URI.create(row.getString("address")), key.keyPrefix(), key.keySuffix());
    }
}
