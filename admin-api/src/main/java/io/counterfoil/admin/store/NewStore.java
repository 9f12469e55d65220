package io.counterfoil.admin.store;

import io.counterfoil.admin.rest.Input;
import io.counterfoil.events.CartType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A store to be.
 *
 * @param tenantId may be left out while there is one tenant
 */
record NewStore(
        @Nullable String name,
        @Nullable CartType cartType,
        @Nullable UUID tenantId) {

    private static final int LONGEST = 60;

    String checkedName() {
        return Input.line("name", name, LONGEST);
    }

    CartType checkedCartType() {
        return Input.required("cartType", cartType);
    }
}
