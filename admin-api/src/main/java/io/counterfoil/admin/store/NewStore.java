package io.counterfoil.admin.store;

import io.counterfoil.admin.rest.Input;
import io.counterfoil.admin.rest.Problem;
import io.counterfoil.events.CartType;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A store to be.
 *
 * @param zone of the people who run it, such as Europe/Berlin; UTC when left out
 * @param tenantId may be left out while there is one tenant
 */
public record NewStore(
        @Nullable String name,
        @Nullable CartType cartType,
        @Nullable String zone,
        @Nullable UUID tenantId) {

    static final int LONGEST = 60;

    String checkedName() {
        return Input.line("name", name, LONGEST);
    }

    ZoneId checkedZone() {
        return checkedZone(zone);
    }

    /** A zone as people name it; UTC for none. */
    public static ZoneId checkedZone(@Nullable String zone) {
        String named = Objects.requireNonNullElse(Input.optionalLine("zone", zone, LONGEST), "UTC");
        if (!ZoneId.getAvailableZoneIds().contains(named)) {
            throw Problem.badInput("zone must be a time zone such as Europe/Berlin.");
        }
        return ZoneId.of(named);
    }

    CartType checkedCartType() {
        return Input.required("cartType", cartType);
    }
}
