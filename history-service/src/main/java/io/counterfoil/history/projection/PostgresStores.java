package io.counterfoil.history.projection;

import io.counterfoil.events.ContactsCounted;
import io.counterfoil.events.SessionEvent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

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
    private static final String LAST_CONTACT = """
            SELECT max(at) FROM (
                SELECT max(last_contact) AS at FROM contact_count WHERE store_id = :store
                UNION ALL SELECT max(opened_at) FROM session WHERE store_id = :store) AS contacts
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

    /** With work or without. */
    public Optional<Instant> lastContact(UUID store) {
        return Optional.ofNullable((Instant) getEntityManager()
                .createNativeQuery(LAST_CONTACT, Instant.class)
                .setParameter("store", store)
                .getSingleResult());
    }
}
