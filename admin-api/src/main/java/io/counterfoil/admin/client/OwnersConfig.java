package io.counterfoil.admin.client;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** Where the other services answer ({@code COUNTERFOIL_URL_...}). */
@ConfigMapping(prefix = "counterfoil.url")
interface OwnersConfig {

    /** connector-service. */
    @WithDefault("http://localhost:8081")
    URI connector();

    /** queue-service. */
    @WithDefault("http://localhost:8082")
    URI queue();

    /** cart-gateway. */
    @WithDefault("http://localhost:8083")
    URI cart();

    /** history-service. */
    @WithDefault("http://localhost:8084")
    URI history();

    default URI of(Owner owner) {
        return switch (owner) {
            case CONNECTOR_SERVICE -> connector();
            case QUEUE_SERVICE -> queue();
            case CART_GATEWAY -> cart();
            case HISTORY_SERVICE -> history();
        };
    }
}
