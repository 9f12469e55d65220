package io.counterfoil.bench;

import io.counterfoil.bench.driver.Counts;
import io.counterfoil.bench.system.Cpu;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.HdrHistogram.Histogram;

/** The measurements as Markdown. */
record Report(String machine, Options options) {
    String markdown(List<Measurement> measurements, Check check, Sizes sizes) {
        StringBuilder out = new StringBuilder();
        out.append(head());
        out.append(Markdown.table(
                "| scenario | at once | sessions/s | orders/s | calls/s | round trips an order | waiting events | loading, tasks/s |",
                measurements,
                Report::rates));
        out.append(Markdown.table(
                "| CPU milliseconds | at once | of | connector-service | PostgreSQL | Kafka | together | driver | other programs, cores |",
                measurements,
                Report::costs));
        out.append(Markdown.table(
                "| milliseconds of a call | at once | call | p50 | p95 | p99 | max | calls |",
                measurements,
                Report::latencies));
        return out.append(verdict(check)).append(sizes.markdown()).toString();
    }

    private String head() {
        return "Measured " + Instant.now().truncatedTo(ChronoUnit.SECONDS) + " on " + machine + "; "
                + options.stores() + " stores, " + options.orders()
                + " orders a session; connector-service with " + String.join(" ", options.jvm()) + ".\n";
    }

    private static String rates(Measurement measurement) {
        Round total = measurement.total();
        Counts busy = total.busy();
        return Markdown.row(
                measurement.scenario().word(),
                measurement.atOnce(),
                Markdown.number(busy.perSecond(busy.sessions())),
                Markdown.number(busy.perSecond(busy.orders())),
                Markdown.number(busy.perSecond(busy.calls())),
                Markdown.number((double) total.all().calls() / total.all().orders()),
                total.unpublished(),
                Markdown.number(total.loaded() / total.loadSeconds()));
    }

    private static String costs(Measurement measurement) {
        Counts all = measurement.total().all();
        String ofSession = cost(measurement, "session", all.sessions());
        return all.orders() == 0 ? ofSession : ofSession + cost(measurement, "order", all.orders());
    }

    private static String cost(Measurement measurement, String of, long number) {
        Cpu cpu = measurement.total().cpu();
        return Markdown.row(
                measurement.scenario().word(),
                measurement.atOnce(),
                of,
                Markdown.number((double) cpu.service() / number),
                Markdown.number((double) cpu.postgres() / number),
                Markdown.number((double) cpu.kafka() / number),
                Markdown.number((double) cpu.serving() / number),
                Markdown.number((double) cpu.driver() / number),
                Markdown.number(
                        cpu.others() / 1000.0 / measurement.total().all().seconds()));
    }

    private static String latencies(Measurement measurement) {
        StringBuilder rows = new StringBuilder();
        measurement
                .total()
                .latencies()
                .forEach((operation, times) -> rows.append(latency(measurement, operation.call(), times)));
        return rows.toString();
    }

    private static String latency(Measurement measurement, String call, Histogram times) {
        return Markdown.row(
                measurement.scenario().word(),
                measurement.atOnce(),
                call,
                Markdown.number(times.getValueAtPercentile(50) / 1000.0),
                Markdown.number(times.getValueAtPercentile(95) / 1000.0),
                Markdown.number(times.getValueAtPercentile(99) / 1000.0),
                Markdown.number(times.getMaxValue() / 1000.0),
                times.getTotalCount());
    }

    private static String verdict(Check check) {
        return "\n" + (check.exactlyOnce() ? "Every task was entered exactly once" : "NOT every task was entered once")
                + ": " + check.tasks() + " tasks, " + check.confirmed() + " confirmed, " + check.entered()
                + " records entered, " + check.ids() + " different ids (" + String.join(", ", check.states()) + ").\n";
    }
}
