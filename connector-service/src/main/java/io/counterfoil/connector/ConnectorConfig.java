package io.counterfoil.connector;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The settings of connector-service. */
@ConfigMapping(prefix = "counterfoil.connector")
public interface ConnectorConfig {

    /** Where Web Connectors reach this service; goes into the .qwc. https, except for localhost. */
    String publicUrl();

    /** Base64 of at least 32 random bytes, the same in every replica: keys the hashes of passwords and tickets. */
    String pepper();

    /** How old an attempt without an answer must be before what it entered may be found absent. */
    @WithDefault("PT2M")
    Duration absenceAfter();

    /** How many tasks a message set carries at most. Fewer make calls shorter, and each order dearer. */
    @WithDefault("150")
    int largestSet();

    /** Within which a call must have arrived; the rest of a large answer has 90 s. */
    @WithDefault("PT30S")
    Duration callWithin();
}
