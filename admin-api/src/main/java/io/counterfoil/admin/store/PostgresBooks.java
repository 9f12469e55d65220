package io.counterfoil.admin.store;

import io.counterfoil.admin.access.Actor;
import io.counterfoil.admin.access.TenantScoped;
import io.counterfoil.admin.rest.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

@ApplicationScoped
@TenantScoped
public class PostgresBooks implements PanacheRepositoryBase<Books, UUID> {

    private final Actor actor;

    PostgresBooks(Actor actor) {
        this.actor = actor;
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
