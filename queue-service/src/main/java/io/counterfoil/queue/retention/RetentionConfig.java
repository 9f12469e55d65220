package io.counterfoil.queue.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the past is kept. */
@ConfigMapping(prefix = "counterfoil.retention")
interface RetentionConfig {

    /** At least 40 days, so that no topic and no backup tells of what has gone. */
    @WithDefault("P400D")
    Duration keep();
}
