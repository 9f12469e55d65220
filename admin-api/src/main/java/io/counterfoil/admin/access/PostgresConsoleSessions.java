package io.counterfoil.admin.access;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** Who is signed in to the console, in whichever replica. A new password ends all sessions of its user. */
@Singleton
public class PostgresConsoleSessions {

    static final Duration LIFE = Duration.ofHours(12);

    private static final String OPEN = """
            INSERT INTO console_session (token_hash, user_name, password_hash, ends_at)
            SELECT :token, name, password_hash, :end FROM local_user WHERE name = :user
            """;
    private static final String HOLDER = """
            SELECT u.* FROM local_user u
            JOIN console_session s ON s.user_name = u.name AND s.password_hash = u.password_hash
            WHERE s.token_hash = :token AND s.ends_at > :now AND u.active
            """;
    private static final String CLOSE = "DELETE FROM console_session WHERE token_hash = :token OR ends_at <= :now";

    private final SignIn signIn;
    private final PostgresScope scope;
    private final EntityManager database;
    private final Clock clock;

    PostgresConsoleSessions(SignIn signIn, PostgresScope scope, EntityManager database, Clock clock) {
        this.signIn = signIn;
        this.scope = scope;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Empty when the pair is wrong.
     *
     * @param address from where it comes
     */
    @Transactional
    public Optional<ConsoleToken> open(String user, String password, String address) {
        return signIn.with(user, password, address).map(this::open);
    }

    /** Also forgets the sessions that are over. */
    @Transactional
    public void close(ConsoleToken token) {
        query(CLOSE, token).setParameter("now", clock.instant()).executeUpdate();
    }

    @Transactional
    Optional<SignedIn> holder(ConsoleToken token) {
        scope.everything();
        @SuppressWarnings("unchecked") // the query names the type of its rows
        Stream<LocalUser> users = database.createNativeQuery(HOLDER, LocalUser.class)
                .setParameter("token", token.hash())
                .setParameter("now", clock.instant())
                .getResultStream();
        return users.findFirst().map(LocalUser::signedIn);
    }

    private ConsoleToken open(SignedIn user) {
        scope.everything();
        ConsoleToken token = ConsoleToken.fresh();
        query(OPEN, token)
                .setParameter("user", user.userName())
                .setParameter("end", clock.instant().plus(LIFE))
                .executeUpdate();
        return token;
    }

    private Query query(String sql, ConsoleToken token) {
        return database.createNativeQuery(sql).setParameter("token", token.hash());
    }
}
