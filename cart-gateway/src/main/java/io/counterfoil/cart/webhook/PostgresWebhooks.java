package io.counterfoil.cart.webhook;

import io.counterfoil.cart.connection.DataKeys;
import io.counterfoil.cart.connection.SealedBytes;
import io.counterfoil.events.CartType;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class PostgresWebhooks implements Webhooks {

    private static final String PURPOSE = "webhook";

    private static final String SAVE = """
            INSERT INTO cart_webhook AS kept (tenant_id, store_id, sealed_secret) VALUES (:tenant, :store, :sealed)
            ON CONFLICT (tenant_id, store_id) DO UPDATE
            SET sealed_former = kept.sealed_secret, sealed_secret = excluded.sealed_secret, set_at = now()
            """;

    /** The tenant is the one that the store belongs to, whoever else saved something for its id. */
    private static final String FIND = """
            SELECT tenant_id, store_id, cart_type, sealed_secret, sealed_former
            FROM poll JOIN cart_webhook USING (tenant_id, store_id) WHERE store_id = :store
            """;

    private static final String KEEP = """
            INSERT INTO cart_webhook_delivery (store_id, digest) VALUES (:store, :digest) ON CONFLICT DO NOTHING
            """;

    private static final String TOLD = """
            UPDATE cart_webhook SET last_at = now() WHERE tenant_id = :tenant AND store_id = :store
            """;

    private static final String HEALTH = """
            SELECT last_at, COALESCE((SELECT max(seen_at) FROM cart_order WHERE cart_order.store_id = :store)
                > greatest(set_at, last_at) + interval '1 hour', false) AS inactive
            FROM cart_webhook WHERE tenant_id = :tenant AND store_id = :store
            """;

    private static final String FORGET = "DELETE FROM cart_webhook_delivery WHERE at < now() - interval '7 days'";

    private final Jdbi database;
    private final DataKeys keys;

    PostgresWebhooks(Jdbi database, DataKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    @Override
    public void save(UUID tenantId, UUID storeId, String secret) {
        byte[] sealed = keys.seal(tenantId, storeId, PURPOSE, secret);
        database.useHandle(handle -> handle.createUpdate(SAVE)
                .bind("tenant", tenantId)
                .bind("store", storeId)
                .bind("sealed", sealed)
                .execute());
    }

    @Override
    public Optional<Webhook> find(UUID storeId) {
        return database.withHandle(handle -> handle.createQuery(FIND)
                        .bind("store", storeId)
                        .map((row, context) -> kept(row))
                        .findOne())
                .map(this::opened);
    }

    private Webhook opened(Kept kept) {
        return new Webhook(
                kept.tenantId(),
                kept.storeId(),
                kept.cartType(),
                Stream.concat(Stream.of(kept.sealed()), kept.former().stream())
                        .flatMap(sealedOne ->
                                keys.open(kept.tenantId(), kept.storeId(), PURPOSE, sealedOne.bytes()).stream())
                        .toList());
    }

    @Override
    public boolean keep(Webhook webhook, byte[] digest) {
        return database.withHandle(handle -> {
            handle.createUpdate(TOLD)
                    .bind("tenant", webhook.tenantId())
                    .bind("store", webhook.storeId())
                    .execute();
            return handle.createUpdate(KEEP)
                            .bind("store", webhook.storeId())
                            .bind("digest", digest)
                            .execute()
                    > 0;
        });
    }

    @Override
    public Optional<Health> health(UUID tenantId, UUID storeId) {
        return database.withHandle(handle -> handle.createQuery(HEALTH)
                .bind("tenant", tenantId)
                .bind("store", storeId)
                .map((row, context) -> health(row))
                .findOne());
    }

    @Override
    public void forgetOld() {
        database.useHandle(handle -> handle.execute(FORGET));
    }

    private static Health health(ResultSet row) throws SQLException {
        OffsetDateTime lastAt = row.getObject("last_at", OffsetDateTime.class);
        return new Health(lastAt == null ? null : lastAt.toInstant(), row.getBoolean("inactive"));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getObject("tenant_id", UUID.class),
                row.getObject("store_id", UUID.class),
                CartType.valueOf(row.getString("cart_type")),
                SealedBytes.of(row.getBytes("sealed_secret")),
                SealedBytes.orNone(row.getBytes("sealed_former")));
    }

    private record Kept(
            UUID tenantId, UUID storeId, CartType cartType, SealedBytes sealed, Optional<SealedBytes> former) {}
}
