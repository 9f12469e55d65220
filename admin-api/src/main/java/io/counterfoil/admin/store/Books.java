package io.counterfoil.admin.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A QuickBooks company file that stores feed. */
@Entity
@Table(name = "books")
public class Books {

    @Id
    private UUID id;

    @Column(name = "tenant_id")
    private UUID tenantId;

    @Column(name = "name")
    private String name;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Books() {}

    Books(UUID id, UUID tenantId, String name) {
        this.id = id;
        this.tenantId = tenantId;
        this.name = name;
    }

    public UUID id() {
        return id;
    }

    public UUID tenantId() {
        return tenantId;
    }

    /** As the first store that fed it was called. */
    public String name() {
        return name;
    }
}
