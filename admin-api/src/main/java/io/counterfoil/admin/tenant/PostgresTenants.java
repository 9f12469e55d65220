package io.counterfoil.admin.tenant;

import io.counterfoil.admin.access.Actor;
import io.counterfoil.admin.access.TenantScoped;
import io.counterfoil.admin.audit.Change;
import io.counterfoil.admin.audit.PostgresAudit;
import io.counterfoil.admin.rest.Cursor;
import io.counterfoil.admin.rest.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows the actor of the running request what he may see and nothing else. */
@ApplicationScoped
@TenantScoped
public class PostgresTenants implements PanacheRepositoryBase<Tenant, UUID> {

    private static final String ALL = "(name, id) > (:name, :id) order by name, id";
    private static final String OWN = "id = :tenant and (name, id) > (:name, :id) order by name, id";
    private static final String NAMES_LOCK = "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('tenant names', 0))";

    private final PostgresAudit audit;
    private final Actor actor;
    private final Clock clock;

    PostgresTenants(PostgresAudit audit, Actor actor, Clock clock) {
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional
    public List<Tenant> after(Cursor after, int count) {
        Map<String, Object> place = Map.of("name", after.name(), "id", after.id());
        return actor.onlyTenant()
                .map(own -> find(OWN, Map.of("name", after.name(), "id", after.id(), "tenant", own)))
                .orElseGet(() -> find(ALL, place))
                .page(0, count)
                .list();
    }

    /** The tenant, if it is there and the actor may see it. */
    @Transactional
    Tenant visible(UUID id) {
        Tenant tenant = actor.maySee(id) ? findById(id) : null;
        if (tenant == null) {
            throw Problem.noSuch("tenant", id);
        }
        return tenant;
    }

    @Transactional
    public Tenant change(UUID id, TenantChange wanted) {
        Tenant tenant = locked(id);
        if (wanted.cartsEnabled() != null && wanted.cartsEnabled() != tenant.cartsEnabled()) {
            tenant.enableCarts(wanted.cartsEnabled());
            audit.add(Change.of("tenant.changed", id, id).with(List.of("cartsEnabled")));
        }
        return tenant;
    }

    @Transactional
    public Tenant add(String name) {
        getEntityManager().createNativeQuery(NAMES_LOCK).getSingleResult();
        if (count("lower(name) = lower(?1)", name) > 0) {
            throw Problem.conflict(
                    "NAME_TAKEN", "There is a tenant named '" + name + "' already. Choose another name.");
        }
        Tenant tenant = new Tenant(UUID.randomUUID(), name, clock.instant().truncatedTo(ChronoUnit.MICROS));
        persist(tenant);
        audit.add(Change.of("tenant.added", tenant.id(), tenant.id()));
        return tenant;
    }

    /** The tenant for something new, locked until the transaction ends; when none is named, the only one there is. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Tenant locked(@Nullable UUID named) {
        UUID id = named == null ? actor.onlyTenant().orElseGet(this::theOnlyOne) : named;
        Tenant tenant = actor.maySee(id) ? findById(id, LockModeType.PESSIMISTIC_WRITE) : null;
        if (tenant == null) {
            throw Problem.noSuch("tenant", id);
        }
        return tenant;
    }

    private UUID theOnlyOne() {
        List<Tenant> two = findAll().page(0, 2).list();
        if (two.size() != 1) {
            throw Problem.badInput("tenantId is missing: there is more than one tenant, see /api/v1/tenants.");
        }
        return two.get(0).id();
    }
}
