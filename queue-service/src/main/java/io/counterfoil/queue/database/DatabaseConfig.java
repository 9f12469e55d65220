package io.counterfoil.queue.database;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;

/** The database and the clock that everything here shares. */
class DatabaseConfig {

    /** Transactions begin and end with JTA: a handle takes part in the running one and never ends it. */
    @Produces
    @Singleton
    Jdbi jdbi(DataSource database) {
        Jdbi jdbi = Jdbi.create(database).setTransactionHandler(new CMTTransactionHandler());
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        return jdbi;
    }

    /** As fine as PostgreSQL keeps time, so that an event told again says the same. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }
}
