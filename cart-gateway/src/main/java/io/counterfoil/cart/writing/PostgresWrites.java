package io.counterfoil.cart.writing;

import static io.counterfoil.cart.claim.HeldClaims.LEASE_SECONDS;

import io.counterfoil.cart.connection.Trouble;
import io.counterfoil.cart.reading.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The turn's row is locked before its writes are touched, so that none is added unseen while a turn ends. */
@ApplicationScoped
class PostgresWrites implements Writes {

    private static final String DUE = """
            INSERT INTO write_turn AS turn (store_id, tenant_id, due_at) VALUES (:store, :tenant, now())
            ON CONFLICT (store_id) DO UPDATE SET due_at =
                CASE WHEN turn.failures = 0 OR turn.due_at IS NULL THEN least(turn.due_at, now()) ELSE turn.due_at END
            WHERE turn.tenant_id = excluded.tenant_id
            """;

    private static final String KNOWN = """
            SELECT write_id, state, (epoch, counter) < (:epoch, :counter) AS older FROM cart_write
            WHERE store_id = :store AND kind = :kind AND record = :record
            """;

    private static final String ADD = """
            INSERT INTO cart_write AS known
                (store_id, kind, record, tenant_id, write_id, epoch, counter, payload, job_id)
            VALUES (:store, :kind, :record, :tenant, :write, :epoch, :counter, :payload, CAST(:job AS uuid))
            ON CONFLICT (store_id, kind, record) DO UPDATE
            SET write_id = excluded.write_id, epoch = excluded.epoch, counter = excluded.counter,
                payload = excluded.payload, job_id = excluded.job_id, state = 'PENDING', code = NULL, reason = NULL,
                added_at = now(), settled_at = NULL
            WHERE (known.epoch, known.counter) < (excluded.epoch, excluded.counter)
                AND known.tenant_id = excluded.tenant_id
            """;

    private static final String CLAIM = """
            UPDATE write_turn SET claim_token = gen_random_uuid(),
                claimed_until = now() + :lease * interval '1 second'
            WHERE store_id IN (
                SELECT store_id FROM write_turn due
                WHERE due_at <= now() AND (claimed_until IS NULL OR claimed_until < now())
                    AND EXISTS (SELECT 1 FROM cart_connection there
                        WHERE there.store_id = due.store_id AND there.tenant_id = due.tenant_id)
                ORDER BY due_at LIMIT :most
                FOR UPDATE SKIP LOCKED)
            RETURNING claim_token, store_id, tenant_id, failures
            """;

    private static final String NEXT = """
            WITH first AS (
                SELECT kind FROM cart_write WHERE store_id = :store AND state = 'PENDING'
                ORDER BY job_id IS NULL, added_at LIMIT 1)
            SELECT kind, record, write_id, payload, job_id FROM cart_write
            WHERE store_id = :store AND state = 'PENDING' AND kind = (SELECT kind FROM first)
            ORDER BY job_id IS NULL, added_at LIMIT :most
            """;

    private static final String KEEP = """
            UPDATE write_turn SET claimed_until = now() + :lease * interval '1 second', failures = 0,
                trouble_code = NULL, trouble_reason = NULL
            WHERE store_id = :store AND claim_token = :token
            """;

    private static final String SETTLE = """
            UPDATE cart_write SET state = :state, code = :code, reason = :reason, settled_at = now()
            WHERE store_id = :store AND kind = :kind AND record = :record AND write_id = :write
                AND state IN ('PENDING', 'CANCELLED')
            """;

    private static final String LOCK = """
            SELECT 1 FROM write_turn WHERE store_id = :store AND claim_token = :token FOR UPDATE
            """;

    private static final String END = """
            UPDATE write_turn SET claim_token = NULL, claimed_until = NULL, due_at = CASE WHEN EXISTS (
                SELECT 1 FROM cart_write WHERE store_id = :store AND state = 'PENDING') THEN now() END
            WHERE store_id = :store AND claim_token = :token
            """;

    private static final String FAIL = """
            UPDATE write_turn SET claim_token = NULL, claimed_until = NULL, failures = failures + 1,
                due_at = now() + :pause * interval '1 millisecond', trouble_code = :code, trouble_reason = :reason
            WHERE store_id = :store AND claim_token = :token
            """;

    private static final String CONNECTED = """
            UPDATE write_turn SET failures = 0, due_at = CASE WHEN due_at IS NULL THEN NULL ELSE now() END
            WHERE store_id = :store AND tenant_id = :tenant
            """;

    private final Jdbi database;

    PostgresWrites(Jdbi database) {
        this.database = database;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<UUID> add(Pending.New write) {
        return database.withHandle(handle -> {
            handle.createUpdate(DUE)
                    .bind("store", write.storeId())
                    .bind("tenant", write.tenantId())
                    .execute();
            Optional<Known> known = known(handle, write);
            if (known.filter(now -> !now.older).isPresent()) {
                UUID late = write.what().writeId();
                return known.get().writeId.equals(late) ? Optional.empty() : Optional.of(late);
            }
            insert(handle, write);
            return known.filter(now -> now.pending).map(now -> now.writeId);
        });
    }

    private static Optional<Known> known(Handle handle, Pending.New write) {
        return handle.createQuery(KNOWN)
                .bind("store", write.storeId())
                .bind("kind", write.what().kind().name())
                .bind("record", write.what().record())
                .bind("epoch", write.epoch())
                .bind("counter", write.counter())
                .map((row, context) -> new Known(
                        row.getObject("write_id", UUID.class),
                        row.getString("state").equals("PENDING"),
                        row.getBoolean("older")))
                .findOne();
    }

    private static void insert(Handle handle, Pending.New write) {
        handle.createUpdate(ADD)
                .bind("store", write.storeId())
                .bind("kind", write.what().kind().name())
                .bind("record", write.what().record())
                .bind("tenant", write.tenantId())
                .bind("write", write.what().writeId())
                .bind("epoch", write.epoch())
                .bind("counter", write.counter())
                .bind("payload", write.what().payload())
                .bind("job", text(write.what().jobId()))
                .execute();
    }

    /** An absent id has no type of its own in a statement, so it travels as text. */
    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private record Known(UUID writeId, boolean pending, boolean older) {}

    @Override
    public List<WriteTurn> claimDue(int most) {
        return database.withHandle(handle -> handle.createQuery(CLAIM)
                .bind("lease", LEASE_SECONDS)
                .bind("most", most)
                .map((row, context) -> new WriteTurn(
                        row.getObject("claim_token", UUID.class),
                        row.getObject("store_id", UUID.class),
                        row.getObject("tenant_id", UUID.class),
                        row.getInt("failures")))
                .list());
    }

    @Override
    public List<Pending> next(WriteTurn turn, int most) {
        return database.withHandle(handle -> handle.createQuery(NEXT)
                .bind("store", turn.storeId())
                .bind("most", most)
                .map((row, context) -> pending(row))
                .list());
    }

    private static Pending pending(ResultSet row) throws SQLException {
        return new Pending(
                Pending.Kind.valueOf(row.getString("kind")),
                row.getString("record"),
                row.getObject("write_id", UUID.class),
                row.getString("payload"),
                row.getObject("job_id", UUID.class));
    }

    @Override
    public boolean keep(WriteTurn turn) {
        return database.withHandle(handle -> handle.createUpdate(KEEP)
                        .bind("lease", LEASE_SECONDS)
                        .bind("store", turn.storeId())
                        .bind("token", turn.token())
                        .execute())
                > 0;
    }

    @Override
    public boolean settle(WriteTurn turn, Pending pending, @Nullable Refusal refusal) {
        return database.withHandle(handle -> handle.createUpdate(SETTLE)
                        .bind("store", turn.storeId())
                        .bind("kind", pending.kind().name())
                        .bind("record", pending.record())
                        .bind("write", pending.writeId())
                        .bind("state", refusal == null ? "DONE" : "FAILED")
                        .bind("code", refusal == null ? null : refusal.code())
                        .bind("reason", refusal == null ? null : refusal.reason())
                        .execute())
                > 0;
    }

    @Override
    @Transactional
    public void end(WriteTurn turn) {
        database.useHandle(handle -> {
            boolean ours = handle.createQuery(LOCK)
                    .bind("store", turn.storeId())
                    .bind("token", turn.token())
                    .mapTo(Integer.class)
                    .findOne()
                    .isPresent();
            if (ours) {
                handle.createUpdate(END)
                        .bind("store", turn.storeId())
                        .bind("token", turn.token())
                        .execute();
            }
        });
    }

    @Override
    public void fail(WriteTurn turn, Trouble trouble, Duration pause) {
        database.useHandle(handle -> handle.createUpdate(FAIL)
                .bind("store", turn.storeId())
                .bind("token", turn.token())
                .bind("code", trouble.kind().name())
                .bind("reason", trouble.reason())
                .bind("pause", pause.toMillis())
                .execute());
    }

    @Override
    public void connected(UUID tenantId, UUID storeId) {
        database.useHandle(handle -> handle.createUpdate(CONNECTED)
                .bind("store", storeId)
                .bind("tenant", tenantId)
                .execute());
    }
}
