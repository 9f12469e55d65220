package io.counterfoil.admin.tenant;

import java.time.Instant;
import java.util.UUID;

/**
 * A tenant as the API shows it.
 *
 * @param cartsEnabled whether carts may be added
 */
public record TenantBody(UUID id, String name, boolean cartsEnabled, Instant createdAt) {

    public static TenantBody of(Tenant tenant) {
        return new TenantBody(tenant.id(), tenant.name(), tenant.cartsEnabled(), tenant.createdAt());
    }
}
