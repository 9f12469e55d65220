package io.counterfoil.admin.store;

import io.counterfoil.admin.access.Actor;
import io.counterfoil.admin.access.TenantScoped;
import io.counterfoil.admin.rest.Cursor;
import io.counterfoil.admin.rest.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
@TenantScoped
public class PostgresBooks implements PanacheRepositoryBase<Books, UUID> {

    private static final String ALL = "(name, id) > (:name, :id) order by name, id";
    private static final String OWN = "tenantId = :tenant and " + ALL;

    private final Actor actor;

    PostgresBooks(Actor actor) {
        this.actor = actor;
    }

    @Transactional
    public List<Books> after(Cursor after, int count) {
        Map<String, Object> place = Map.of("name", after.name(), "id", after.id());
        return actor.onlyTenant()
                .map(own -> find(OWN, Map.of("name", after.name(), "id", after.id(), "tenant", own)))
                .orElseGet(() -> find(ALL, place))
                .page(0, count)
                .list();
    }

    /** The books, if they are there and the actor may see them. */
    @Transactional
    public Books visible(UUID id) {
        return findByIdOptional(id)
                .filter(books -> actor.maySee(books.tenantId()))
                .orElseThrow(() -> Problem.noSuch("books", id));
    }

    Books add(UUID tenant, String name) {
        Books books = new Books(UUID.randomUUID(), tenant, name);
        persist(books);
        return books;
    }
}
