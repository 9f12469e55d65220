package io.counterfoil.admin.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;

/** Most installations have one tenant: the first start creates it, so that stores can be added at once. */
@ApplicationScoped
class FirstTenant {

    private final PostgresFirstTenant tenants;

    FirstTenant(PostgresFirstTenant tenants) {
        this.tenants = tenants;
    }

    void onStart(@Observes Startup started) {
        tenants.add("My company");
    }
}
