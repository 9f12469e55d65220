package io.counterfoil.admin.repeat;

import io.counterfoil.admin.rest.Problem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** The calls of the last day that were named, of all replicas. */
@Singleton
class PostgresNamedCalls {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final String FORGET_OLD = "DELETE FROM named_call WHERE started_at < ?";
    private static final String BEGIN = """
            INSERT INTO named_call (actor_id, key_hash, request_hash, started_at) VALUES (?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """;
    private static final String FIND =
            "SELECT request_hash, answer FROM named_call WHERE actor_id = ? AND key_hash = ?";
    private static final String END = "UPDATE named_call SET answer = ? WHERE actor_id = ? AND key_hash = ?";
    private static final String FORGET = "DELETE FROM named_call WHERE actor_id = ? AND key_hash = ?";

    private final DataSource database;
    private final Seal seal;
    private final Clock clock;

    PostgresNamedCalls(DataSource database, Seal seal, Clock clock) {
        this.database = database;
        this.seal = seal;
        this.clock = clock;
    }

    /**
     * Begins the call, once.
     *
     * @return what it was answered when it was made before; empty when it is made now
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Answer> begin(NamedCall call) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        execute(FORGET_OLD, now.minus(KEPT));
        return execute(BEGIN, call.actor(), call.keyHash(), call.requestHash(), now) == 1
                ? Optional.empty()
                : Optional.of(earlier(call));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void end(NamedCall call, Answer answer) {
        execute(END, seal.sealed(call, answer), call.actor(), call.keyHash());
    }

    /** As if it had not been made: nothing was done. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void forget(NamedCall call) {
        execute(FORGET, call.actor(), call.keyHash());
    }

    private Answer earlier(NamedCall call) {
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setObject(1, call.actor());
            find.setString(2, call.keyHash());
            try (ResultSet row = find.executeQuery()) {
                if (!row.next()) {
                    throw inFlight();
                }
                return answer(call, row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("no look at a named call", e);
        }
    }

    private Answer answer(NamedCall call, ResultSet row) throws SQLException {
        if (!row.getString("request_hash").equals(call.requestHash())) {
            throw new Problem(
                    422,
                    "IDEMPOTENCY_KEY_REUSED",
                    "Nothing was done: this Idempotency-Key was sent with another request. Take a new key for each.");
        }
        byte[] answer = row.getBytes("answer");
        if (answer == null) {
            throw inFlight();
        }
        return seal.opened(call, answer);
    }

    private static Problem inFlight() {
        return Problem.conflict(
                "IDEMPOTENCY_IN_FLIGHT",
                "The first call with this Idempotency-Key has not been answered yet. Wait and repeat it; if it stays so"
                        + " for minutes, look whether it was done.");
    }

    private int execute(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a named call is not noted", e);
        }
    }
}
