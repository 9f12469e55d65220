package io.counterfoil.cart.guest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** Times are the database's. Never part of a caller's transaction: that would hold the row while a shop is called. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class PostgresVisits implements Visits {

    /** A call that has not come back by then is over: its replica died. */
    private static final int LONGEST_CALL_SECONDS = 120;

    private static final int FAILURES = 5;

    private static final String KNOW = """
            INSERT INTO cart_visit (tenant_id, store_id) VALUES (:tenant, :store) ON CONFLICT DO NOTHING
            """;

    /** A shop that has failed is tried with one call at a time. */
    private static final String ENTER = """
            WITH before AS (
                SELECT store_id, moment, greatest(next_at, moment) AS next_at, asked_until, broken_until, failures,
                    ARRAY(SELECT place FROM unnest(inside) AS place WHERE place > moment) AS inside
                FROM cart_visit, (SELECT clock_timestamp() AS moment) AS clock
                WHERE tenant_id = :tenant AND store_id = :store FOR UPDATE OF cart_visit
            ), asked AS (
                SELECT *, greatest(asked_until - moment, interval '0') AS asked_wait,
                    greatest(broken_until - moment, interval '0') AS broken_wait,
                    greatest(next_at - moment - (:burst - 1) * :step * interval '1 microsecond',
                        CASE WHEN cardinality(inside) < CASE WHEN failures >= :failures THEN 1 ELSE :parallel END
                            THEN interval '0' ELSE interval '50 milliseconds' END) AS pace_wait
                FROM before
            ), entered AS (
                UPDATE cart_visit SET inside = asked.inside || (moment + :longest * interval '1 second'),
                    next_at = asked.next_at + :step * interval '1 microsecond'
                FROM asked
                WHERE cart_visit.tenant_id = :tenant AND cart_visit.store_id = :store
                    AND greatest(asked_wait, broken_wait, pace_wait) = interval '0'
                RETURNING moment + :longest * interval '1 second' AS until
            )
            SELECT until, ceil(1000 * extract(epoch FROM greatest(asked_wait, broken_wait, pace_wait))) AS wait,
                CASE WHEN asked_wait > interval '0' THEN 'ASKED' WHEN broken_wait > interval '0' THEN 'BROKEN'
                    ELSE 'PACE' END AS why
            FROM asked LEFT JOIN entered ON true
            """;

    private static final String LEAVE = """
            UPDATE cart_visit SET
                inside = ARRAY(SELECT place FROM unnest(inside) WITH ORDINALITY AS one (place, number)
                    WHERE number <> array_position(inside, :until)),
                failures = CASE WHEN :reached THEN 0 ELSE failures + 1 END,
                asked_until = greatest(asked_until, clock_timestamp() + :pause * interval '1 millisecond'),
                broken_until = CASE WHEN :reached THEN '-infinity'
                    WHEN failures + 1 < :failures THEN broken_until
                    ELSE clock_timestamp() + least(:most, :first * 2 ^ least(failures + 1 - :failures, 20))
                        * interval '1 millisecond' END
            WHERE tenant_id = :tenant AND store_id = :store AND array_position(inside, :until) IS NOT NULL
            """;

    private static final String PAUSE = """
            UPDATE cart_visit
            SET asked_until = greatest(asked_until, clock_timestamp() + :pause * interval '1 millisecond')
            WHERE tenant_id = :tenant AND store_id = :store
            """;

    private static final String FORGIVE = """
            UPDATE cart_visit SET failures = 0, broken_until = '-infinity'
            WHERE tenant_id = :tenant AND store_id = :store
            """;

    private final Jdbi database;
    private final BackOff backOff;

    PostgresVisits(Jdbi database, BackOff backOff) {
        this.database = database;
        this.backOff = backOff;
    }

    @Override
    public Reply enter(Store store, Pace pace) {
        return ask(store, pace).orElseGet(() -> {
            database.useHandle(handle -> of(store, handle.createUpdate(KNOW)).execute());
            return ask(store, pace).orElseThrow();
        });
    }

    private Optional<Reply> ask(Store store, Pace pace) {
        return database.withHandle(handle -> of(store, handle.createQuery(ENTER))
                .bind("burst", pace.burst())
                .bind("step", pace.stepMicros())
                .bind("parallel", pace.parallel())
                .bind("failures", FAILURES)
                .bind("longest", LONGEST_CALL_SECONDS)
                .map((row, context) -> reply(store, row))
                .findOne());
    }

    private static Reply reply(Store store, ResultSet row) throws SQLException {
        Optional<Place> place = Optional.ofNullable(row.getObject("until", OffsetDateTime.class))
                .map(until -> new Place(store, until.toInstant()));
        return new Reply(place, Duration.ofMillis(row.getLong("wait")), Why.valueOf(row.getString("why")));
    }

    @Override
    public void leave(Place place, Parting parting) {
        database.useHandle(handle -> of(place.store(), handle.createUpdate(LEAVE))
                .bind("until", place.until().atOffset(ZoneOffset.UTC))
                .bind("reached", parting.reached())
                .bind("pause", parting.pause().map(Duration::toMillis).orElse(0L))
                .bind("failures", FAILURES)
                .bind("first", backOff.first().toMillis())
                .bind("most", backOff.most().toMillis())
                .execute());
    }

    @Override
    public void pause(Store store, Duration pause) {
        database.useHandle(handle -> of(store, handle.createUpdate(PAUSE))
                .bind("pause", pause.toMillis())
                .execute());
    }

    @Override
    public void forgive(Store store) {
        database.useHandle(handle -> of(store, handle.createUpdate(FORGIVE)).execute());
    }

    private static <S extends SqlStatement<S>> S of(Store store, S statement) {
        return statement.bind("tenant", store.tenantId()).bind("store", store.storeId());
    }
}
