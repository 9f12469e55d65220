package io.counterfoil.cart.records;

import static io.counterfoil.cart.claim.HeldClaims.LEASE_SECONDS;

import io.counterfoil.cart.connection.Trouble;
import io.counterfoil.cart.reading.Cursor;
import io.counterfoil.events.StoreChanged;
import io.counterfoil.events.Synchronization;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class PostgresRecordPolls implements RecordPolls {

    /** An earlier "Last update time" begins anew. Without one, what was there before it was switched on is left alone. */
    private static final String LEARN = """
            INSERT INTO record_poll AS known
                (store_id, kind, tenant_id, version, wanted, update_from, poll_seconds)
            VALUES (:store, :kind, :tenant, :version, :wanted, COALESCE(:from, now()), :seconds)
            ON CONFLICT (store_id, kind) DO UPDATE
            SET version = excluded.version, wanted = excluded.wanted, poll_seconds = excluded.poll_seconds,
                update_from = COALESCE(:from, known.update_from),
                cursor_text = CASE WHEN :from < known.update_from THEN NULL ELSE known.cursor_text END,
                claim_token = NULL, claimed_until = NULL,
                due_at = CASE WHEN excluded.wanted AND NOT known.wanted THEN now() ELSE known.due_at END
            WHERE known.version < excluded.version AND known.tenant_id = excluded.tenant_id
            """;

    private static final String ANOTHER_SHOP = """
            UPDATE record_poll SET cursor_text = NULL, claim_token = NULL, claimed_until = NULL, due_at = now()
            WHERE store_id = :store AND tenant_id = :tenant
            """;

    private static final String CLAIM = """
            UPDATE record_poll SET claim_token = gen_random_uuid(),
                claimed_until = now() + :lease * interval '1 second'
            WHERE (store_id, kind) IN (
                SELECT store_id, kind FROM record_poll due
                WHERE wanted AND due_at <= now() AND (claimed_until IS NULL OR claimed_until < now())
                    AND EXISTS (SELECT 1 FROM cart_connection there
                        WHERE there.store_id = due.store_id AND there.tenant_id = due.tenant_id)
                ORDER BY due_at LIMIT :most
                FOR UPDATE SKIP LOCKED)
            RETURNING claim_token, store_id, tenant_id, kind, update_from, cursor_text
            """;

    private static final String MOVE = """
            UPDATE record_poll SET cursor_text = :cursor, trouble_code = NULL,
                claimed_until = now() + :lease * interval '1 second'
            WHERE store_id = :store AND kind = :kind AND claim_token = :token
            """;

    private static final String END = """
            UPDATE record_poll SET claim_token = NULL, claimed_until = NULL,
                due_at = CASE WHEN :at_once THEN now()
                    ELSE now() + poll_seconds * (0.9 + 0.2 * random()) * interval '1 second' END
            WHERE store_id = :store AND kind = :kind AND claim_token = :token
            """;

    private static final String FAIL = """
            UPDATE record_poll SET claim_token = NULL, claimed_until = NULL, trouble_code = :code,
                due_at = now() + greatest(poll_seconds, :wait) * interval '1 second'
            WHERE store_id = :store AND kind = :kind AND claim_token = :token
            """;

    private final Jdbi database;

    PostgresRecordPolls(Jdbi database) {
        this.database = database;
    }

    @Override
    public void learn(StoreChanged store) {
        Synchronization kept = store.synchronization();
        boolean writesItems = kept.stockToCart() || kept.itemsToCart();
        learn(store, RecordKind.ITEM, kept.itemsFromCart(), writesItems);
        learn(store, RecordKind.CUSTOMER, kept.customersFromCart(), kept.customersToCart());
    }

    /** Who writes to a cart has to know all that it has, whenever that was changed. */
    private void learn(StoreChanged store, RecordKind kind, boolean followed, boolean written) {
        database.useHandle(handle -> handle.createUpdate(LEARN)
                .bind("store", store.storeId())
                .bind("kind", kind.name())
                .bind("tenant", store.tenantId())
                .bind("version", store.version())
                .bind("wanted", store.running() && (followed || written))
                .bind("from", written ? Instant.EPOCH : store.synchronization().lastUpdateFrom())
                .bind("seconds", store.pollSeconds())
                .execute());
    }

    @Override
    public void anotherShop(UUID tenantId, UUID storeId) {
        database.useHandle(handle -> handle.createUpdate(ANOTHER_SHOP)
                .bind("store", storeId)
                .bind("tenant", tenantId)
                .execute());
    }

    @Override
    public List<RecordClaim> claimDue(int most) {
        return database.withHandle(handle -> handle.createQuery(CLAIM)
                .bind("lease", LEASE_SECONDS)
                .bind("most", most)
                .map((row, context) -> claim(row))
                .list());
    }

    private static RecordClaim claim(ResultSet row) throws SQLException {
        return new RecordClaim(
                row.getObject("claim_token", UUID.class),
                row.getObject("store_id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                RecordKind.valueOf(row.getString("kind")),
                row.getObject("update_from", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("cursor_text")).map(Cursor::new));
    }

    @Override
    public boolean move(RecordClaim claim, Cursor cursor) {
        return database.withHandle(handle -> handle.createUpdate(MOVE)
                        .bind("store", claim.storeId())
                        .bind("kind", claim.kind().name())
                        .bind("token", claim.token())
                        .bind("cursor", cursor.text())
                        .bind("lease", LEASE_SECONDS)
                        .execute())
                > 0;
    }

    @Override
    public void end(RecordClaim claim, boolean atOnce) {
        database.useHandle(handle -> handle.createUpdate(END)
                .bind("store", claim.storeId())
                .bind("kind", claim.kind().name())
                .bind("token", claim.token())
                .bind("at_once", atOnce)
                .execute());
    }

    @Override
    public void fail(RecordClaim claim, Trouble trouble) {
        database.useHandle(handle -> handle.createUpdate(FAIL)
                .bind("store", claim.storeId())
                .bind("kind", claim.kind().name())
                .bind("token", claim.token())
                .bind("code", trouble.kind().name())
                .bind("wait", trouble.waitAtLeast().map(Duration::toSeconds).orElse(0L))
                .execute());
    }
}
