package io.counterfoil.connector.raw;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long message sets are kept. */
@ConfigMapping(prefix = "counterfoil.connector")
interface RawConfig {

    /** Then the texts of a message set and of its answer are emptied, if nothing in it waits for an answer. */
    @WithDefault("P30D")
    Duration keepRaw();
}
