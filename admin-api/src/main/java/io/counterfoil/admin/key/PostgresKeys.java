package io.counterfoil.admin.key;

import io.counterfoil.admin.access.Actor;
import io.counterfoil.admin.access.ApiKey;
import io.counterfoil.admin.access.ApiKeyText;
import io.counterfoil.admin.access.Scope;
import io.counterfoil.admin.access.TenantScoped;
import io.counterfoil.admin.audit.Change;
import io.counterfoil.admin.audit.PostgresAudit;
import io.counterfoil.admin.rest.Cursor;
import io.counterfoil.admin.rest.Problem;
import io.counterfoil.admin.store.PostgresStores;
import io.counterfoil.admin.tenant.PostgresTenants;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The keys that the actor of the running request may see; every change is in the audit log. */
@ApplicationScoped
@TenantScoped
public class PostgresKeys implements PanacheRepositoryBase<ApiKey, UUID> {

    private static final String ALL = "(name, id) > (:name, :id) order by name, id";
    private static final String OWN = "tenantId = :tenant and " + ALL;

    private final PostgresTenants tenants;
    private final PostgresStores stores;
    private final PostgresAudit audit;
    private final Actor actor;
    private final Clock clock;

    PostgresKeys(PostgresTenants tenants, PostgresStores stores, PostgresAudit audit, Actor actor, Clock clock) {
        this.tenants = tenants;
        this.stores = stores;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional
    public List<ApiKey> after(Cursor after, int count) {
        Map<String, Object> place = new HashMap<>(Map.of("name", after.name(), "id", after.id()));
        actor.onlyTenant().ifPresent(own -> place.put("tenant", own));
        return find(actor.onlyTenant().isPresent() ? OWN : ALL, place)
                .page(0, count)
                .list();
    }

    @Transactional
    ApiKey visible(UUID id) {
        return findByIdOptional(id)
                .filter(key -> key.tenantId() == null ? actor.onlyTenant().isEmpty() : actor.maySee(key.tenantId()))
                .orElseThrow(() -> Problem.noSuch("key", id));
    }

    @Transactional
    public MadeKey make(NewKey wanted) {
        String name = wanted.checkedName();
        List<Scope> scopes = wanted.checkedScopes();
        Set<UUID> only = wanted.checkedStores();
        Instant end = wanted.checkedEnd(now());
        UUID tenant = tenantOf(scopes, wanted.tenantId());
        only.forEach(store -> ofTenant(store, tenant));
        ApiKeyText text = ApiKeyText.fresh();
        ApiKey key = new ApiKey(text, new ApiKey.Terms(name, tenant, scopes, only, actor.id(), now(), end));
        persist(key);
        audit.add(Change.of("key.made", tenant, key.id()));
        return new MadeKey(KeyBody.of(key), text.text());
    }

    @Transactional
    public ApiKey revoke(UUID id) {
        ApiKey key = visible(id);
        if (key.revokedAt() == null) {
            key.revoke(now());
            audit.add(Change.of("key.revoked", key.tenantId(), id));
        }
        return key;
    }

    private @Nullable UUID tenantOf(List<Scope> scopes, @Nullable UUID named) {
        if (!scopes.contains(Scope.OPERATE)) {
            return tenants.locked(named).id();
        }
        if (actor.onlyTenant().isPresent()) {
            throw new Problem(403, "NOT_ALLOWED", "Only operators make keys that operate.");
        }
        return null;
    }

    private void ofTenant(UUID store, @Nullable UUID tenant) {
        if (!stores.visible(store).tenantId().equals(tenant)) {
            throw Problem.noSuch("store", store);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
