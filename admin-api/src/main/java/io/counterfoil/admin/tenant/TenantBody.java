package io.counterfoil.admin.tenant;

import java.time.Instant;
import java.util.UUID;

/** A tenant as the API shows it. */
record TenantBody(UUID id, String name, Instant createdAt) {

    static TenantBody of(Tenant tenant) {
        return new TenantBody(tenant.id(), tenant.name(), tenant.createdAt());
    }
}
