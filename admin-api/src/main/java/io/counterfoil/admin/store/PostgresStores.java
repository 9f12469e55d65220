package io.counterfoil.admin.store;

import io.counterfoil.admin.access.Actor;
import io.counterfoil.admin.access.TenantScoped;
import io.counterfoil.admin.audit.Change;
import io.counterfoil.admin.audit.PostgresAudit;
import io.counterfoil.admin.rest.Cursor;
import io.counterfoil.admin.rest.Problem;
import io.counterfoil.admin.tenant.PostgresTenants;
import io.counterfoil.admin.tenant.Tenant;
import io.counterfoil.events.CartType;
import io.counterfoil.events.StoreChanged;
import io.counterfoil.outbox.Outbox;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Shows the actor of the running request what he may see and nothing else; every change is published. */
@ApplicationScoped
@TenantScoped
public class PostgresStores implements PanacheRepositoryBase<Store, UUID> {

    private static final String ALL = "(name, id) > (:name, :id) order by name, id";
    private static final String OWN = "tenantId = :tenant and " + ALL;

    private static final UUID NOBODY = new UUID(0, 0);

    private final PostgresTenants tenants;
    private final PostgresBooks books;
    private final Outbox outbox;
    private final PostgresAudit audit;
    private final Actor actor;
    private final Clock clock;

    PostgresStores(
            PostgresTenants tenants,
            PostgresBooks books,
            Outbox outbox,
            PostgresAudit audit,
            Actor actor,
            Clock clock) {
        this.tenants = tenants;
        this.books = books;
        this.outbox = outbox;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional
    public List<Store> after(Cursor after, int count) {
        return actor.onlyTenant()
                .map(own -> find(OWN, Map.of("name", after.name(), "id", after.id(), "tenant", own)))
                .orElseGet(() -> find(ALL, Map.of("name", after.name(), "id", after.id())))
                .page(0, count)
                .list();
    }

    /** The store, if it is there and the actor may see it. */
    @Transactional
    public Store visible(UUID id) {
        return visible(id, findById(id));
    }

    @Transactional
    public Store add(NewStore wanted) {
        String name = wanted.checkedName();
        CartType cartType = wanted.checkedCartType();
        ZoneId zone = wanted.checkedZone();
        if (!actor.onlyStores().isEmpty()) {
            throw new Problem(403, "NOT_ALLOWED", "This key is for the stores that it names; it adds none.");
        }
        UUID tenant = withCarts(tenants.locked(wanted.tenantId())).id();
        mustBeFree(tenant, name, NOBODY);
        UUID booksId = books.add(tenant, name).id();
        Store store = new Store(tenant, booksId, name, cartType, clock.instant().truncatedTo(ChronoUnit.MICROS));
        store.inZone(zone);
        persist(store);
        outbox.add(store.event());
        audit.add(Change.of("store.added", tenant, store.id()).at(store.id()));
        return store;
    }

    /** Changes a store under its lock; the new state is published, unless nothing is new. */
    @Transactional
    public Store change(UUID id, Consumer<Store> change) {
        Store store = visible(id, findById(id, LockModeType.PESSIMISTIC_WRITE));
        StoreChanged before = store.event();
        StoreState seen = StoreState.of(store);
        change.accept(store);
        List<String> changed = StoreState.of(store).differsIn(seen);
        if (!store.event().equals(before)) {
            store.nextVersion();
            outbox.add(store.event());
        }
        if (!changed.isEmpty()) {
            audit.add(Change.of("store.changed", store.tenantId(), id).at(id).with(changed));
        }
        return store;
    }

    /**
     * What a store is called, where its people are, how often its Web Connector is asked to call.
     *
     * @param ifMatch names what was read before
     */
    @Transactional
    public Store change(UUID id, @Nullable String ifMatch, StoreChange wanted) {
        tenants.locked(visible(id).tenantId());
        return change(id, store -> {
            store.body().tag().check(ifMatch);
            wanted.checkedName().ifPresent(name -> {
                mustBeFree(store.tenantId(), name, id);
                store.rename(name);
            });
            wanted.checkedZone().ifPresent(store::inZone);
            wanted.checkedMinutes().ifPresent(store::callEvery);
        });
    }

    private static Tenant withCarts(Tenant tenant) {
        if (!tenant.cartsEnabled()) {
            throw new Problem(
                    403,
                    "CARTS_NOT_ENABLED",
                    "The Cart Connect plug-in must first be enabled for '" + tenant.name()
                            + "'. Ask whoever hosts Counterfoil.");
        }
        return tenant;
    }

    private void mustBeFree(UUID tenant, String name, UUID but) {
        if (count("tenantId = ?1 and lower(name) = lower(?2) and id <> ?3", tenant, name, but) > 0) {
            throw Problem.conflict("NAME_TAKEN", "There is a store named '" + name + "' already. Choose another name.");
        }
    }

    /** Publishes what the store is once more, after a loss: it holds, also for those who have heard of a later version. */
    @Transactional
    public Store tellAgain(UUID id) {
        Store store = visible(id, findById(id, LockModeType.PESSIMISTIC_WRITE));
        store.versionAfterALoss(clock.instant());
        outbox.add(store.event());
        return store;
    }

    private Store visible(UUID id, @Nullable Store found) {
        if (found == null || !actor.maySee(found.tenantId(), id)) {
            throw Problem.noSuch("store", id);
        }
        return found;
    }
}
