package io.counterfoil.connector.soap;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

/** The tickets of all sessions, open or over. */
@ApplicationScoped
class PostgresTickets {

    private static final String CONTAINS = "SELECT EXISTS (SELECT FROM session WHERE ticket_hash = :ticket)";

    private final Jdbi database;

    PostgresTickets(Jdbi database) {
        this.database = database;
    }

    boolean contains(String ticketHash) {
        return database.withHandle(sql -> sql.createQuery(CONTAINS)
                .bind("ticket", ticketHash)
                .mapTo(Boolean.class)
                .one());
    }
}
