package io.counterfoil.history.projection;

import static java.util.stream.Collectors.toMap;

import io.counterfoil.events.ContactsCounted;
import io.counterfoil.events.SessionEvent;
import io.counterfoil.events.StoreChanged;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

@ApplicationScoped
public class PostgresStores implements PanacheRepositoryBase<Store, UUID> {

    private static final String MAKE_SURE = """
            INSERT INTO store (id, tenant_id) VALUES (:id, :tenant) ON CONFLICT DO NOTHING
            """;
    private static final String COUNT = """
            INSERT INTO contact_count (store_id, last_contact, contacts) VALUES (:store, :lastContact, :contacts)
            ON CONFLICT DO NOTHING
            """;
    private static final String CONTACTS = """
            SELECT CAST(coalesce((SELECT sum(contacts) FROM contact_count WHERE store_id = :store), 0)
                + coalesce((SELECT contacts_before FROM store WHERE id = :store), 0) AS bigint)
            """;
    private static final String EXPECT = """
            INSERT INTO store (id, tenant_id, version, running, web_connector_minutes)
            VALUES (:id, :tenant, :version, :running, :minutes)
            ON CONFLICT (id) DO UPDATE SET version = excluded.version, running = excluded.running,
                web_connector_minutes = excluded.web_connector_minutes
            WHERE store.version < excluded.version
            """;
    /** Twice as late as it should be. One that has never called is being set up. */
    private static final String OVERDUE = """
            SELECT count(*) FROM store CROSS JOIN LATERAL (
                SELECT greatest(
                    (SELECT max(last_contact) FROM contact_count WHERE store_id = store.id),
                    (SELECT max(opened_at) FROM session WHERE store_id = store.id)) AS at) AS contact
            WHERE running AND contact.at < CAST(:now AS timestamptz) - 2 * web_connector_minutes * interval '1 minute'
            """;

    private static final String LAST_CONTACTS = """
            SELECT id, greatest(
                (SELECT max(last_contact) FROM contact_count WHERE store_id = store.id),
                (SELECT max(opened_at) FROM session WHERE store_id = store.id)) AS at
            FROM store WHERE id IN (:stores) AND tenant_id = :tenant
            """;

    /** The store's row, locked; made if this is the first that is heard of it. */
    Store of(SessionEvent event) {
        getEntityManager()
                .createNativeQuery(MAKE_SURE)
                .setParameter("id", event.storeId())
                .setParameter("tenant", event.tenantId())
                .executeUpdate();
        return findById(event.storeId(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** What is told again, and what is older than what is known, changes nothing. */
    void expect(StoreChanged event) {
        getEntityManager()
                .createNativeQuery(EXPECT)
                .setParameter("id", event.storeId())
                .setParameter("tenant", event.tenantId())
                .setParameter("version", event.version())
                .setParameter("running", event.running())
                .setParameter("minutes", event.webConnectorMinutes())
                .executeUpdate();
    }

    /** How many running stores' Web Connectors should have called and have not. */
    public long overdue(Instant now) {
        return (Long) getEntityManager()
                .createNativeQuery(OVERDUE, Long.class)
                .setParameter("now", now)
                .getSingleResult();
    }

    void count(ContactsCounted event) {
        getEntityManager()
                .createNativeQuery(COUNT)
                .setParameter("store", event.storeId())
                .setParameter("lastContact", event.lastContact())
                .setParameter("contacts", event.contacts())
                .executeUpdate();
    }

    public long contactsWithoutWork(UUID store) {
        return (Long) getEntityManager()
                .createNativeQuery(CONTACTS, Long.class)
                .setParameter("store", store)
                .getSingleResult();
    }

    /** When each of the stores that are the tenant's called last, with work or without; empty for never. */
    public Map<UUID, Optional<Instant>> lastContacts(UUID tenant, List<UUID> stores) {
        return stores.isEmpty()
                ? Map.of()
                : getEntityManager()
                        .unwrap(Session.class)
                        .createNativeQuery(LAST_CONTACTS, Object[].class)
                        .addScalar("id", UUID.class)
                        .addScalar("at", Instant.class)
                        .setParameterList("stores", stores)
                        .setParameter("tenant", tenant)
                        .stream()
                        .collect(toMap(row -> (UUID) row[0], row -> Optional.ofNullable((Instant) row[1])));
    }
}
