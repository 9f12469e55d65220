package io.counterfoil.admin.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A key of a program: what is kept of it. */
@Entity
@Table(name = "api_key")
public class ApiKey {

    @Id
    private UUID id;

    @Column(name = "tenant_id")
    private @Nullable UUID tenantId;

    private String name;
    private String prefix;

    @Column(name = "secret_hash")
    private String secretHash;

    private String[] scopes;
    private UUID[] stores;

    @Column(name = "made_by")
    private UUID madeBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "last_used_at", insertable = false, updatable = false)
    private @Nullable Instant lastUsedAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected ApiKey() {}

    public ApiKey(ApiKeyText text, Terms terms) {
        this.id = UUID.randomUUID();
        this.prefix = text.prefix();
        this.secretHash = text.hash();
        this.name = terms.name;
        this.tenantId = terms.tenantId;
        this.scopes = terms.scopes.stream().distinct().map(Scope::lowerCase).toArray(String[]::new);
        this.stores = terms.stores.toArray(UUID[]::new);
        this.madeBy = terms.madeBy;
        this.createdAt = terms.createdAt;
        this.expiresAt = terms.expiresAt;
    }

    /**
     * What a key is for.
     *
     * @param tenantId null for all tenants
     * @param stores the only ones it may see; none for all
     */
    public record Terms(
            String name,
            @Nullable UUID tenantId,
            List<Scope> scopes,
            Set<UUID> stores,
            UUID madeBy,
            Instant createdAt,
            Instant expiresAt) {

        public Terms {
            scopes = List.copyOf(scopes);
            stores = Set.copyOf(stores);
        }
    }

    public UUID id() {
        return id;
    }

    public @Nullable UUID tenantId() {
        return tenantId;
    }

    public String name() {
        return name;
    }

    public String prefix() {
        return prefix;
    }

    public List<Scope> scopes() {
        return Stream.of(scopes).map(Scope::named).toList();
    }

    public List<UUID> stores() {
        return List.of(stores);
    }

    public UUID madeBy() {
        return madeBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public @Nullable Instant lastUsedAt() {
        return lastUsedAt;
    }

    public @Nullable Instant revokedAt() {
        return revokedAt;
    }

    /** It opens nothing any more. */
    public void revoke(Instant at) {
        revokedAt = revokedAt == null ? at : revokedAt;
    }

    boolean opensWith(ApiKeyText text, Instant now) {
        return revokedAt == null && now.isBefore(expiresAt) && text.isOf(secretHash);
    }

    boolean usedSince(Instant time) {
        return lastUsedAt != null && lastUsedAt.isAfter(time);
    }

    SignedIn signedIn() {
        List<Scope> granted = scopes();
        return new SignedIn(
                id,
                Actor.Kind.API_KEY,
                name,
                Scope.grants(granted),
                tenantId,
                Set.of(stores),
                !granted.contains(Scope.PERSONAL_DATA));
    }
}
