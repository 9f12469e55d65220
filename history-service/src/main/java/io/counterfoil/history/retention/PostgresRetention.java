package io.counterfoil.history.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** What happened long ago. Contacts older than the topics are one number a store. */
@ApplicationScoped
class PostgresRetention {

    static final List<String> IN_THIS_ORDER = List.of("""
            DELETE FROM task WHERE id IN (SELECT id FROM task WHERE settled_at < :before LIMIT :limit)
            """, """
            DELETE FROM run WHERE (session_id, operation_id) IN (
                SELECT session_id, operation_id FROM run WHERE started_at < :before LIMIT :limit)
            """, """
            DELETE FROM session WHERE id IN (SELECT id FROM session WHERE opened_at < :before LIMIT :limit)
            """);

    private static final String SUM_UP = """
            WITH old AS (
                DELETE FROM contact_count WHERE (store_id, last_contact) IN (
                    SELECT store_id, last_contact FROM contact_count AS one WHERE last_contact < :before
                        AND EXISTS (SELECT FROM contact_count AS later
                            WHERE later.store_id = one.store_id AND later.last_contact > one.last_contact)
                    LIMIT :limit)
                RETURNING store_id, contacts),
            sums AS (SELECT store_id, sum(contacts) AS contacts, count(*) AS rows FROM old GROUP BY store_id),
            summed AS (
                UPDATE store SET contacts_before = contacts_before + sums.contacts FROM sums WHERE id = sums.store_id)
            SELECT coalesce(sum(rows), 0) FROM sums
            """;

    private final EntityManager database;

    PostgresRetention(EntityManager database) {
        this.database = database;
    }

    @Transactional
    int delete(String statement, Instant before, int limit) {
        return database.createNativeQuery(statement)
                .setParameter("before", before)
                .setParameter("limit", limit)
                .executeUpdate();
    }

    /** How many counts went into the sums. */
    @Transactional
    int sumUp(Instant before, int limit) {
        return ((Number) database.createNativeQuery(SUM_UP)
                        .setParameter("before", before)
                        .setParameter("limit", limit)
                        .getSingleResult())
                .intValue();
    }
}
