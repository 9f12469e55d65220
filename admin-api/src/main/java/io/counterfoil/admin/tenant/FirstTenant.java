package io.counterfoil.admin.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;

/** Most installations have one tenant: the first start creates it, so that stores can be added at once. */
@ApplicationScoped
class FirstTenant {

    private final PostgresTenants tenants;

    FirstTenant(PostgresTenants tenants) {
        this.tenants = tenants;
    }

    void onStart(@Observes Startup started) {
        tenants.addFirst("My company");
    }
}
