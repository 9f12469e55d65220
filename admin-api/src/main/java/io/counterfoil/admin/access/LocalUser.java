package io.counterfoil.admin.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A user whose password is kept here, as a hash. */
@Entity
@Table(name = "local_user")
class LocalUser {

    @Id
    private String name;

    private String role;

    @Column(name = "tenant_id")
    private @Nullable UUID tenantId;

    @Column(name = "password_hash")
    private String passwordHash;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected LocalUser() {}

    String passwordHash() {
        return passwordHash;
    }

    SignedIn signedIn() {
        return new SignedIn(name, Role.named(role), tenantId);
    }
}
