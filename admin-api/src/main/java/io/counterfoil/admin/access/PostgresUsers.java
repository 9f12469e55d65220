package io.counterfoil.admin.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Users as they are looked up before anybody has signed in. */
@ApplicationScoped
class PostgresUsers implements PanacheRepositoryBase<LocalUser, String>, Users {

    private static final String ADD_FIRST = """
            INSERT INTO local_user (name, role, password_hash, must_change)
            SELECT :name, :role, :hash, :change WHERE NOT EXISTS (SELECT FROM local_user)
            ON CONFLICT (name) DO NOTHING
            """;

    private final PostgresScope scope;

    PostgresUsers(PostgresScope scope) {
        this.scope = scope;
    }

    @Override
    @Transactional
    public Optional<LocalUser> named(String name) {
        scope.everything();
        return findByIdOptional(name);
    }

    @Override
    @Transactional
    public boolean none() {
        scope.everything();
        return count() == 0;
    }

    @Override
    @Transactional
    public void addFirst(String name, String passwordHash, boolean mustChange) {
        scope.everything();
        getEntityManager()
                .createNativeQuery(ADD_FIRST)
                .setParameter("name", name)
                .setParameter("role", Role.OPERATOR.lowerCase())
                .setParameter("hash", passwordHash)
                .setParameter("change", mustChange)
                .executeUpdate();
    }
}
