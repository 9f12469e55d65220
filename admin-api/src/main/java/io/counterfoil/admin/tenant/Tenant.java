package io.counterfoil.admin.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A merchant or bookkeeper with an account here. */
@Entity
@Table(name = "tenant")
public class Tenant {

    @Id
    private UUID id;

    private String name;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "carts_enabled")
    private boolean cartsEnabled = true;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Tenant() {}

    Tenant(UUID id, String name, Instant createdAt) {
        this.id = id;
        this.name = name;
        this.createdAt = createdAt;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** Whether carts may be added. */
    public boolean cartsEnabled() {
        return cartsEnabled;
    }

    void enableCarts(boolean wanted) {
        cartsEnabled = wanted;
    }

    Instant createdAt() {
        return createdAt;
    }
}
