package io.counterfoil.cart.prestashop;

import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble.Kind;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The time zone in which a shop keeps all its times. */
final class PrestaZone {

    private final PrestaClient client;

    PrestaZone(PrestaClient client) {
        this.client = client;
    }

    Outcome<ZoneId> of(CartConnection connection) {
        return client.with(connection, Resource.CONFIGURATIONS, "name", "full", List.of("PS_TIMEZONE"))
                .then(found -> found.stream()
                        .flatMap(record -> zone(record.text("value")).stream())
                        .findFirst()
                        .map(Outcome::of)
                        .orElseGet(() -> Outcome.trouble(
                                Kind.NOT_JSON,
                                "PrestaShop did not say its time zone (PS_TIMEZONE): choose it under International,"
                                        + " Localization.")));
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
