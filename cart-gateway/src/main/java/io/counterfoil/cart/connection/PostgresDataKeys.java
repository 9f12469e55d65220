package io.counterfoil.cart.connection;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class PostgresDataKeys implements DataKeys {

    private static final int KEY_BYTES = 32;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String FIND = """
            SELECT tenant_id, store_id, master_id, wrapped FROM store_key
            WHERE tenant_id = :tenant AND store_id = :store
            """;

    /** Only in place of the key that was found not to open: two replicas agree on one. */
    private static final String PUT = """
            INSERT INTO store_key AS kept (tenant_id, store_id, master_id, wrapped)
            VALUES (:tenant, :store, :master, :wrapped)
            ON CONFLICT (tenant_id, store_id) DO UPDATE SET master_id = excluded.master_id, wrapped = excluded.wrapped
            WHERE kept.wrapped = :former
            """;

    private static final String OTHERS = """
            SELECT tenant_id, store_id, master_id, wrapped FROM store_key
            WHERE master_id <> :master AND store_id > :after ORDER BY store_id LIMIT 200
            """;

    private static final String UNWRAPPED = """
            SELECT tenant_id, store_id, sealed_secret FROM cart_connection
            WHERE key_version = 1 AND store_id > :after ORDER BY store_id LIMIT 200
            """;

    private static final String RESEAL = """
            UPDATE cart_connection SET sealed_secret = :sealed, key_version = 2
            WHERE tenant_id = :tenant AND store_id = :store AND sealed_secret = :former
            """;

    private final Jdbi database;
    private final MasterKeys masters;
    private final SecureRandom random = new SecureRandom();

    PostgresDataKeys(Jdbi database, MasterKeys masters) {
        this.database = database;
        this.masters = masters;
    }

    @Override
    public byte[] seal(UUID tenantId, UUID storeId, String purpose, String secret) {
        return database.withHandle(handle -> {
            CredentialCipher key = key(handle, tenantId, storeId).orElseGet(() -> {
                make(handle, tenantId, storeId);
                return key(handle, tenantId, storeId).orElseThrow();
            });
            return key.seal(tenantId, storeId, purpose, secret.getBytes(UTF_8));
        });
    }

    @Override
    public Optional<String> open(UUID tenantId, UUID storeId, String purpose, byte[] sealed) {
        return database.withHandle(handle -> key(handle, tenantId, storeId))
                .flatMap(key -> key.open(tenantId, storeId, purpose, sealed))
                .map(secret -> new String(secret, UTF_8));
    }

    private Optional<CredentialCipher> key(Handle handle, UUID tenantId, UUID storeId) {
        return find(handle, tenantId, storeId).flatMap(this::unwrapped).map(CredentialCipher::new);
    }

    private static Optional<Wrapped> find(Handle handle, UUID tenantId, UUID storeId) {
        return handle.createQuery(FIND)
                .bind("tenant", tenantId)
                .bind("store", storeId)
                .map((row, context) -> wrapped(row))
                .findOne();
    }

    private Optional<byte[]> unwrapped(Wrapped key) {
        return masters.unwrap(
                key.tenantId(), key.storeId(), key.masterId(), key.key().bytes());
    }

    private void make(Handle handle, UUID tenantId, UUID storeId) {
        byte[] former = find(handle, tenantId, storeId)
                .map(Wrapped::key)
                .map(SealedBytes::bytes)
                .orElseGet(() -> new byte[0]);
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        put(handle, tenantId, storeId, former, key);
    }

    private boolean put(Handle handle, UUID tenantId, UUID storeId, byte[] former, byte[] key) {
        return handle.createUpdate(PUT)
                        .bind("tenant", tenantId)
                        .bind("store", storeId)
                        .bind("master", masters.currentId())
                        .bind("wrapped", masters.wrap(tenantId, storeId, key))
                        .bind("former", former)
                        .execute()
                > 0;
    }

    @Override
    public Rotated rotate() {
        int wrapped = 0;
        int lost = 0;
        UUID after = BEFORE_ALL;
        for (List<Wrapped> some = others(after); !some.isEmpty(); some = others(after)) {
            for (Wrapped key : some) {
                boolean done = unwrapped(key)
                        .map(bytes -> database.withHandle(handle -> put(
                                handle, key.tenantId(), key.storeId(), key.key().bytes(), bytes)))
                        .isPresent();
                wrapped += done ? 1 : 0;
                lost += done ? 0 : 1;
                after = key.storeId();
            }
        }
        return new Rotated(wrapped + reseal(), lost);
    }

    private List<Wrapped> others(UUID after) {
        return database.withHandle(handle -> handle.createQuery(OTHERS)
                .bind("master", masters.currentId())
                .bind("after", after)
                .map((row, context) -> wrapped(row))
                .list());
    }

    /** Gives stores whose secrets were sealed with a master key itself a data key. */
    private int reseal() {
        int resealed = 0;
        UUID after = BEFORE_ALL;
        for (List<Sealed> some = sealed(after); !some.isEmpty(); some = sealed(after)) {
            for (Sealed one : some) {
                resealed += masters.open(
                                one.tenantId(), one.storeId(), one.secret().bytes())
                        .map(secret -> reseal(one, secret))
                        .orElse(0);
                after = one.storeId();
            }
        }
        return resealed;
    }

    private int reseal(Sealed one, String secret) {
        byte[] sealed = seal(one.tenantId(), one.storeId(), PostgresConnections.PURPOSE, secret);
        return database.withHandle(handle -> handle.createUpdate(RESEAL)
                .bind("tenant", one.tenantId())
                .bind("store", one.storeId())
                .bind("former", one.secret().bytes())
                .bind("sealed", sealed)
                .execute());
    }

    private List<Sealed> sealed(UUID after) {
        return database.withHandle(handle -> handle.createQuery(UNWRAPPED)
                .bind("after", after)
                .map((row, context) -> new Sealed(
                        row.getObject("tenant_id", UUID.class),
                        row.getObject("store_id", UUID.class),
                        SealedBytes.of(row.getBytes("sealed_secret"))))
                .list());
    }

    private static Wrapped wrapped(ResultSet row) throws SQLException {
        return new Wrapped(
                row.getObject("tenant_id", UUID.class),
                row.getObject("store_id", UUID.class),
                row.getString("master_id"),
                SealedBytes.of(row.getBytes("wrapped")));
    }

    private record Wrapped(UUID tenantId, UUID storeId, String masterId, SealedBytes key) {}

    private record Sealed(UUID tenantId, UUID storeId, SealedBytes secret) {}
}
