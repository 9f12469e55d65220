package io.counterfoil.admin.store;

import io.counterfoil.admin.rest.Input;
import io.counterfoil.admin.rest.Problem;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What of a store is to change; what is left out stays.
 *
 * @param zone of the people who run it, such as Europe/Berlin
 * @param webConnectorMinutes how often its Web Connector is asked to call, from the next .qwc file on
 */
public record StoreChange(
        @Nullable String name,
        @Nullable String zone,
        @Nullable Integer webConnectorMinutes) {

    private static final int SHORTEST_MINUTES = 1;
    private static final int LONGEST_MINUTES = 1_440;

    Optional<String> checkedName() {
        return Optional.ofNullable(name).map(text -> Input.line("name", text, NewStore.LONGEST));
    }

    Optional<ZoneId> checkedZone() {
        return Optional.ofNullable(zone).map(NewStore::checkedZone);
    }

    Optional<Integer> checkedMinutes() {
        return Optional.ofNullable(webConnectorMinutes).map(StoreChange::checked);
    }

    private static int checked(int minutes) {
        if (minutes < SHORTEST_MINUTES || minutes > LONGEST_MINUTES) {
            throw Problem.badInput(
                    "webConnectorMinutes must be from " + SHORTEST_MINUTES + " to " + LONGEST_MINUTES + ".");
        }
        return minutes;
    }
}
