package io.counterfoil.history.projection;

import io.counterfoil.events.SessionEvent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class PostgresSessions implements PanacheRepositoryBase<Session, UUID> {

    private static final String MAKE_SURE = """
            INSERT INTO session (id, store_id, tenant_id, opened_at, message) VALUES (:id, :store, :tenant, :at, '')
            ON CONFLICT (id) DO UPDATE SET opened_at = LEAST(session.opened_at, excluded.opened_at)
            """;
    private static final String NEWEST = """
            tenantId = :tenant and storeId = :store and (openedAt, id) < (:openedAt, :id)
            order by openedAt desc, id desc
            """;
    private static final String LAST = """
            SELECT newest.* FROM store CROSS JOIN LATERAL (
                SELECT * FROM session WHERE store_id = store.id ORDER BY opened_at DESC, id DESC LIMIT 1) newest
            WHERE store.id IN (:stores) AND store.tenant_id = :tenant
            """;
    private static final String ONE = "tenantId = :tenant and storeId = :store and id = :id";

    /** The session's row, locked; made if this is the first that is heard of it. */
    Session of(SessionEvent event, UUID sessionId, Instant at) {
        getEntityManager()
                .createNativeQuery(MAKE_SURE)
                .setParameter("id", sessionId)
                .setParameter("store", event.storeId())
                .setParameter("tenant", event.tenantId())
                .setParameter("at", at)
                .executeUpdate();
        return findById(sessionId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The sessions of a store before a place in the list, newest first. */
    public List<Session> before(UUID tenant, UUID store, Instant openedAt, UUID id, int count) {
        return find(NEWEST, Map.of("tenant", tenant, "store", store, "openedAt", openedAt, "id", id))
                .page(0, count)
                .list();
    }

    /** The newest session of each of the stores that are the tenant's. */
    public List<Session> last(UUID tenant, List<UUID> stores) {
        return stores.isEmpty()
                ? List.of()
                : getEntityManager()
                        .unwrap(org.hibernate.Session.class)
                        .createNativeQuery(LAST, Session.class)
                        .setParameterList("stores", stores)
                        .setParameter("tenant", tenant)
                        .list();
    }

    public Optional<Session> one(UUID tenant, UUID store, UUID id) {
        return find(ONE, Map.of("tenant", tenant, "store", store, "id", id)).firstResultOptional();
    }
}
