package io.counterfoil.queue.connector;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** Where the other services answer ({@code COUNTERFOIL_URL_...}). */
@ConfigMapping(prefix = "counterfoil.url")
interface ConnectorConfig {

    /** connector-service. */
    @WithDefault("http://localhost:8081")
    URI connector();
}
