package io.counterfoil.history.projection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose a store is, and when somebody last knocked with a wrong password. */
@Entity
@Table(name = "store")
public class Store {

    @Id
    private UUID id;

    @Column(name = "tenant_id")
    private UUID tenantId;

    @Column(name = "last_refused_sign_in")
    private @Nullable Instant lastRefusedSignIn;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Store() {}

    void signInRefused(Instant at) {
        if (lastRefusedSignIn == null || at.isAfter(lastRefusedSignIn)) {
            lastRefusedSignIn = at;
        }
    }

    public UUID tenantId() {
        return tenantId;
    }

    public @Nullable Instant lastRefusedSignIn() {
        return lastRefusedSignIn;
    }
}
