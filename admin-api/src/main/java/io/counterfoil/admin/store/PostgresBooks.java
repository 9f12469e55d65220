package io.counterfoil.admin.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class PostgresBooks implements PanacheRepositoryBase<Books, UUID> {

    Books add(UUID tenant, String name) {
        Books books = new Books(UUID.randomUUID(), tenant, name);
        persist(books);
        return books;
    }
}
