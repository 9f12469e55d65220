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

/** Tells whose key it is: read anew for each call, so that a revoked key is refused at once. */
@Singleton
class PostgresKeyHolders {

    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);
    private static final String FIND = "SELECT * FROM api_key WHERE prefix = :prefix";
    private static final String USED = "UPDATE api_key SET last_used_at = :now WHERE id = :id";

    private final PostgresScope scope;
    private final EntityManager database;
    private final Clock clock;

    PostgresKeyHolders(PostgresScope scope, EntityManager database, Clock clock) {
        this.scope = scope;
        this.database = database;
        this.clock = clock;
    }

    @Transactional
    Optional<SignedIn> holder(ApiKeyText text) {
        scope.everything();
        Instant now = clock.instant();
        @SuppressWarnings("unchecked") // the query names the type of its rows
        Stream<ApiKey> found = database.createNativeQuery(FIND, ApiKey.class)
                .setParameter("prefix", text.prefix())
                .getResultStream();
        Optional<ApiKey> key =
                found.filter(candidate -> candidate.opensWith(text, now)).findFirst();
        key.filter(known -> !known.usedSince(now.minus(USE_NOTED_EVERY))).ifPresent(known -> note(known.id(), now));
        return key.map(ApiKey::signedIn);
    }

    private void note(UUID key, Instant now) {
        database.createNativeQuery(USED)
                .setParameter("now", now)
                .setParameter("id", key)
                .executeUpdate();
    }
}
