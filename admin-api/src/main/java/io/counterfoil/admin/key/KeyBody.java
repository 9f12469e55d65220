package io.counterfoil.admin.key;

import io.counterfoil.admin.access.ApiKey;
import io.counterfoil.admin.access.Scope;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key as the API shows it; the key itself is never shown again.
 *
 * @param prefix what it begins with, after {@code cf_}
 * @param tenantId null for all
 * @param stores the only ones it may see; null for all of the tenant
 * @param lastUsedAt to the minute; null when it was never used
 */
public record KeyBody(
        UUID id,
        String name,
        String prefix,
        @Nullable UUID tenantId,
        List<Scope> scopes,
        @Nullable List<UUID> stores,
        UUID madeBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    public static KeyBody of(ApiKey key) {
        return new KeyBody(
                key.id(),
                key.name(),
                key.prefix(),
                key.tenantId(),
                key.scopes(),
                key.stores().isEmpty() ? null : key.stores(),
                key.madeBy(),
                key.createdAt(),
                key.expiresAt(),
                key.lastUsedAt(),
                key.revokedAt());
    }
}
