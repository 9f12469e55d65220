package io.counterfoil.cart.sync;

import static io.counterfoil.cart.claim.HeldClaims.LEASE_SECONDS;

import io.counterfoil.cart.connection.Trouble;
import io.counterfoil.cart.reading.Cursor;
import io.counterfoil.events.CartType;
import io.counterfoil.events.StoreChanged;
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
import org.jspecify.annotations.Nullable;

/** All times that decide who may work are the database's: replicas need not agree on theirs. */
@ApplicationScoped
class PostgresPolls implements Polls {

    /** An earlier "Last Order from" begins anew; whoever is reading just now loses the claim. */
    private static final String LEARN = """
            INSERT INTO poll AS known (store_id, tenant_id, version, cart_type, running, last_order_from, poll_seconds, name)
            VALUES (:store, :tenant, :version, :type, :running, :from, :seconds, :name)
            ON CONFLICT (store_id) DO UPDATE
            SET version = excluded.version, name = excluded.name, cart_type = excluded.cart_type, running = excluded.running,
                last_order_from = excluded.last_order_from, poll_seconds = excluded.poll_seconds,
                cursor_text = CASE WHEN excluded.last_order_from < known.last_order_from THEN NULL
                    ELSE known.cursor_text END,
                claim_token = NULL, claimed_until = NULL,
                due_at = CASE WHEN known.failures = 0 OR NOT known.running THEN now() ELSE known.due_at END
            WHERE known.version < excluded.version AND known.tenant_id = excluded.tenant_id
            """;

    private static final String CONNECTED = """
            UPDATE poll SET due_at = now(), failures = 0, claim_token = NULL, claimed_until = NULL,
                cursor_text = CASE WHEN :another THEN NULL ELSE cursor_text END
            WHERE store_id = :store AND tenant_id = :tenant
            """;

    private static final String CLAIM = """
            UPDATE poll SET claim_token = gen_random_uuid(), claimed_until = now() + :lease * interval '1 second'
            WHERE store_id IN (
                SELECT store_id FROM poll due
                WHERE running AND last_order_from IS NOT NULL AND (failures > 0) = :troubled
                    AND due_at <= now() + :ahead * interval '1 millisecond'
                    AND (claimed_until IS NULL OR claimed_until < now())
                    AND EXISTS (SELECT 1 FROM cart_connection there
                        WHERE there.store_id = due.store_id AND there.tenant_id = due.tenant_id)
                ORDER BY due_at LIMIT :most
                FOR UPDATE SKIP LOCKED)
            RETURNING claim_token, store_id, tenant_id, cart_type, last_order_from, cursor_text, failures, nudge,
                CASE WHEN reconcile_at <= now() THEN reconcile_after END AS reconcile_after,
                ceil(1000 * extract(epoch FROM greatest(due_at - now(), interval '0'))) AS early
            """;

    private static final String MOVE = """
            UPDATE poll SET cursor_text = :cursor, claimed_until = now() + :lease * interval '1 second',
                reached = true, failures = 0, polled_at = now(),
                trouble_code = NULL, trouble_reason = NULL, trouble_since = NULL
            FROM (SELECT store_id, trouble_code IS NOT NULL OR NOT reached AS news FROM poll
                WHERE store_id = :store AND claim_token = :token FOR UPDATE) AS before
            WHERE poll.store_id = before.store_id
            RETURNING before.news
            """;

    /** Each store has a moment of its own in the interval, so that stores that began together do not stay together. */
    private static final String END = """
            UPDATE poll SET claim_token = NULL, claimed_until = NULL,
                due_at = CASE WHEN :at_once OR nudge > :nudge THEN now() ELSE now() + interval '1 second' * (poll_seconds * 0.5
                    + mod((hashtext(store_id::text) & 1048575)::numeric * poll_seconds / 1048576
                        - mod(extract(epoch FROM now()) + poll_seconds * 0.5, poll_seconds) + poll_seconds,
                        poll_seconds)) END
            WHERE store_id = :store AND claim_token = :token
            """;

    private static final String KEEP = """
            UPDATE poll SET claimed_until = now() + :lease * interval '1 second'
            WHERE store_id = :store AND claim_token = :token
            """;

    private static final String RECONCILED = """
            UPDATE poll SET reconcile_after = :last,
                reconcile_at = CASE WHEN :last <> '' THEN reconcile_at
                    ELSE now() + :every * (0.75 + 0.5 * random()) * interval '1 millisecond' END
            WHERE store_id = :store AND claim_token = :token
            """;

    /** Once in five seconds is enough, and a cart in trouble is not hurried. */
    private static final String NUDGE = """
            UPDATE poll SET nudge = nudge + 1,
                due_at = CASE WHEN failures > 0 THEN due_at
                    ELSE least(due_at, greatest(now(), polled_at + interval '5 seconds')) END
            WHERE store_id = :store AND tenant_id = :tenant AND running
            """;

    private static final String POSTPONE = """
            UPDATE poll SET claim_token = NULL, claimed_until = NULL,
                due_at = now() + :pause * interval '1 millisecond'
            WHERE store_id = :store AND claim_token = :token
            """;

    private static final String FAIL = """
            UPDATE poll SET claim_token = NULL, claimed_until = NULL, failures = failures + 1, polled_at = now(),
                due_at = now() + :pause * interval '1 millisecond', trouble_reason = :reason, trouble_code = :code,
                trouble_since = CASE WHEN before.news THEN :since ELSE trouble_since END
            FROM (SELECT store_id, trouble_code IS DISTINCT FROM :code AS news FROM poll
                WHERE store_id = :store AND claim_token = :token FOR UPDATE) AS before
            WHERE poll.store_id = before.store_id
            RETURNING before.news
            """;

    private static final String FIND = """
            SELECT tenant_id, cart_type, polled_at, trouble_code, trouble_reason, trouble_since, cursor_text FROM poll
            WHERE store_id = :store
            """;

    private final Jdbi database;
    private final Rhythm rhythm;

    PostgresPolls(Jdbi database, Rhythm rhythm) {
        this.database = database;
        this.rhythm = rhythm;
    }

    @Override
    public void learn(StoreChanged store) {
        database.useHandle(handle -> handle.createUpdate(LEARN)
                .bind("store", store.storeId())
                .bind("tenant", store.tenantId())
                .bind("version", store.version())
                .bind("type", store.cartType().name())
                .bind("running", store.running())
                .bind("from", store.lastOrderFrom())
                .bind("seconds", store.pollSeconds())
                .bind("name", store.name())
                .execute());
    }

    @Override
    public void connected(UUID tenantId, UUID storeId, boolean anotherShop) {
        database.useHandle(handle -> handle.createUpdate(CONNECTED)
                .bind("store", storeId)
                .bind("tenant", tenantId)
                .bind("another", anotherShop)
                .execute());
    }

    @Override
    public List<Claim> claimDue(int most, boolean troubled, Duration ahead) {
        return database.withHandle(handle -> handle.createQuery(CLAIM)
                .bind("lease", LEASE_SECONDS)
                .bind("most", most)
                .bind("troubled", troubled)
                .bind("ahead", ahead.toMillis())
                .map((row, context) -> claim(row))
                .list());
    }

    @Override
    public Moved move(Claim claim, Cursor cursor) {
        return database.withHandle(handle -> handle.createQuery(MOVE)
                .bind("store", claim.storeId())
                .bind("token", claim.token())
                .bind("cursor", cursor.text())
                .bind("lease", LEASE_SECONDS)
                .mapTo(Boolean.class)
                .findOne()
                .map(news -> news ? Moved.REACHED_AGAIN : Moved.ON)
                .orElse(Moved.LOST));
    }

    @Override
    public boolean keep(Claim claim) {
        return database.withHandle(handle -> handle.createUpdate(KEEP)
                        .bind("store", claim.storeId())
                        .bind("token", claim.token())
                        .bind("lease", LEASE_SECONDS)
                        .execute())
                > 0;
    }

    @Override
    public void reconciled(Claim claim, String lastOrder) {
        database.useHandle(handle -> handle.createUpdate(RECONCILED)
                .bind("store", claim.storeId())
                .bind("token", claim.token())
                .bind("last", lastOrder)
                .bind("every", rhythm.reconcileEvery().toMillis())
                .execute());
    }

    @Override
    public boolean nudge(UUID tenantId, UUID storeId) {
        return database.withHandle(handle -> handle.createUpdate(NUDGE)
                        .bind("store", storeId)
                        .bind("tenant", tenantId)
                        .execute())
                > 0;
    }

    @Override
    public void end(Claim claim, boolean atOnce) {
        database.useHandle(handle -> handle.createUpdate(END)
                .bind("store", claim.storeId())
                .bind("token", claim.token())
                .bind("at_once", atOnce)
                .bind("nudge", claim.nudge())
                .execute());
    }

    @Override
    public void postpone(Claim claim, Duration pause) {
        database.useHandle(handle -> handle.createUpdate(POSTPONE)
                .bind("store", claim.storeId())
                .bind("token", claim.token())
                .bind("pause", pause.toMillis())
                .execute());
    }

    @Override
    public boolean fail(Claim claim, Trouble trouble, Duration pause, Instant since) {
        return database.withHandle(handle -> handle.createQuery(FAIL)
                .bind("store", claim.storeId())
                .bind("token", claim.token())
                .bind("code", trouble.kind().name())
                .bind("reason", trouble.reason())
                .bind("pause", pause.toMillis())
                .bind("since", since)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false));
    }

    @Override
    public Optional<StorePoll> find(UUID storeId) {
        return database.withHandle(handle -> handle.createQuery(FIND)
                .bind("store", storeId)
                .map((row, context) -> new StorePoll(
                        row.getObject("tenant_id", UUID.class),
                        CartType.valueOf(row.getString("cart_type")),
                        status(row)))
                .findOne());
    }

    private static Claim claim(ResultSet row) throws SQLException {
        return new Claim(
                row.getObject("claim_token", UUID.class),
                row.getObject("store_id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                CartType.valueOf(row.getString("cart_type")),
                row.getObject("last_order_from", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("cursor_text")).map(Cursor::new),
                row.getInt("failures"),
                row.getLong("nudge"),
                Optional.ofNullable(row.getString("reconcile_after")),
                Duration.ofMillis(row.getLong("early")));
    }

    private static PollStatus status(ResultSet row) throws SQLException {
        Instant polledAt = instant(row, "polled_at");
        return new PollStatus(
                polledAt,
                polledAt == null ? null : row.getString("trouble_code") == null,
                row.getString("trouble_code"),
                row.getString("trouble_reason"),
                instant(row, "trouble_since"),
                row.getString("cursor_text"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
