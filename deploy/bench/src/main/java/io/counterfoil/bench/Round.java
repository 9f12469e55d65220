package io.counterfoil.bench;

import io.counterfoil.bench.driver.Counts;
import io.counterfoil.bench.driver.Latencies;
import io.counterfoil.bench.system.Cpu;

/**
 * What a round of sessions came to.
 *
 * @param busy while all Web Connectors were busy: for rates
 * @param all everything, to the last event published: what {@code cpu} was used for
 * @param unpublished most events that waited for their topics when the last session ended
 * @param loaded tasks taken over before
 * @param loadSeconds how long that took
 */
record Round(Counts busy, Counts all, Cpu cpu, Latencies latencies, long unpublished, long loaded, double loadSeconds) {
    static Round none() {
        return new Round(Counts.NONE, Counts.NONE, Cpu.NONE, new Latencies(), 0, 0, 0);
    }

    Round plus(Round more) {
        return new Round(
                busy.plus(more.busy),
                all.plus(more.all),
                cpu.plus(more.cpu),
                latencies.plus(more.latencies),
                Math.max(unpublished, more.unpublished),
                loaded + more.loaded,
                loadSeconds + more.loadSeconds);
    }
}
