package io.counterfoil.history.projection;

import io.counterfoil.events.SessionClosed;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One contact of a Web Connector that had work. */
@Entity
@Table(name = "session")
public class Session {

    @Id
    private UUID id;

    @Column(name = "store_id")
    private UUID storeId;

    @Column(name = "tenant_id")
    private UUID tenantId;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Enumerated(EnumType.STRING)
    private SessionClosed.@Nullable How how;

    private String message = "";

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Session() {}

    void closed(SessionClosed event) {
        closedAt = event.at();
        how = event.how();
        message = event.message();
    }

    public UUID id() {
        return id;
    }

    public UUID storeId() {
        return storeId;
    }

    public UUID tenantId() {
        return tenantId;
    }

    /** The earliest moment that any event of the session told of. */
    public Instant openedAt() {
        return openedAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public SessionClosed.@Nullable How how() {
        return how;
    }

    public String message() {
        return message;
    }
}
