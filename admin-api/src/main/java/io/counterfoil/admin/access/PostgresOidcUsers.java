package io.counterfoil.admin.access;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Whom a provider vouched for, and who of them is signed in to the console. */
@Singleton
public class PostgresOidcUsers {

    /** Then the provider is asked again: whom it no longer knows does not stay. */
    static final Duration LIFE = Duration.ofHours(1);

    private static final Duration SEEN_NOTED_EVERY = Duration.ofMinutes(1);
    private static final String REMEMBER = """
            INSERT INTO oidc_user AS known (id, name, role, seen_at) VALUES (:id, :name, :role, :now)
            ON CONFLICT (id) DO UPDATE SET name = :name, role = :role, seen_at = :now
            WHERE (known.name, known.role) <> (:name, :role) OR known.seen_at < :noted
            """;
    private static final String OPEN =
            "INSERT INTO console_session (token_hash, oidc_user, ends_at) VALUES (:token, :id, :end)";
    private static final String HOLDER = """
            SELECT u.id, u.name, u.role FROM oidc_user u
            JOIN console_session s ON s.oidc_user = u.id
            WHERE s.token_hash = :token AND s.ends_at > :now
            """;

    private final PostgresScope scope;
    private final EntityManager database;
    private final Clock clock;

    PostgresOidcUsers(PostgresScope scope, EntityManager database, Clock clock) {
        this.scope = scope;
        this.database = database;
        this.clock = clock;
    }

    @Transactional
    void remember(OidcUser user) {
        scope.everything();
        Instant now = clock.instant();
        database.createNativeQuery(REMEMBER)
                .setParameter("id", user.id())
                .setParameter("name", user.name())
                .setParameter("role", user.role().lowerCase())
                .setParameter("now", now)
                .setParameter("noted", now.minus(SEEN_NOTED_EVERY))
                .executeUpdate();
    }

    /** A session of the console for whoever the provider has just vouched for. */
    @Transactional
    public ConsoleToken open(Actor user) {
        scope.everything();
        ConsoleToken token = ConsoleToken.fresh();
        database.createNativeQuery(OPEN)
                .setParameter("token", token.hash())
                .setParameter("id", user.id())
                .setParameter("end", clock.instant().plus(LIFE))
                .executeUpdate();
        return token;
    }

    @Transactional
    Optional<SignedIn> holder(ConsoleToken token) {
        scope.everything();
        @SuppressWarnings("unchecked") // a query of several columns gives arrays
        Stream<Object[]> found = database.createNativeQuery(HOLDER)
                .setParameter("token", token.hash())
                .setParameter("now", clock.instant())
                .getResultStream();
        return found.map(row -> new OidcUser((UUID) row[0], (String) row[1], Role.named((String) row[2])))
                .findFirst()
                .map(OidcUser::signedIn);
    }
}
