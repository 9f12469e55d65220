package io.counterfoil.history.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.history.projection.PostgresStores;
import io.counterfoil.local.servers.testing.RealServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "history"))
class RetentionTest {

    @Inject
    RetentionSchedule schedule;

    @Inject
    PostgresStores stores;

    @Inject
    EntityManager database;

    private final UUID store = UUID.randomUUID();

    @Test
    void contactsOlderThanTheTopicsBecomeOneNumber() {
        update("INSERT INTO store (id, tenant_id) VALUES (?1, ?1)");
        update("""
                INSERT INTO contact_count (store_id, last_contact, contacts)
                SELECT ?1, now() - make_interval(days => days), 10 FROM generate_series(1, 20) AS days
                """);

        schedule.sumUpContacts();

        assertEquals(7L, QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                        "SELECT count(*) FROM contact_count WHERE store_id = ?1")
                .setParameter(1, store)
                .getSingleResult()));
        assertEquals(200L, QuarkusTransaction.requiringNew().call(() -> stores.contactsWithoutWork(store)));
    }

    @Test
    void sessionsOfLongAgoGo() {
        update("""
                INSERT INTO session (id, store_id, tenant_id, opened_at, message)
                SELECT gen_random_uuid(), ?1, ?1, now() - make_interval(days => days), '' FROM (VALUES (300), (500)) AS v (days)
                """);

        schedule.delete();

        assertEquals(1L, QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                        "SELECT count(*) FROM session WHERE store_id = ?1")
                .setParameter(1, store)
                .getSingleResult()));
    }

    private void update(String statement) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(statement)
                .setParameter(1, store)
                .executeUpdate());
    }
}
