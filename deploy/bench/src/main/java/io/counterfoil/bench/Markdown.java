package io.counterfoil.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Tables. */
final class Markdown {
    private Markdown() {}

    /**
     * One for all measurements.
     *
     * @param rows the rows of one measurement
     */
    static String table(String header, List<Measurement> measurements, Function<Measurement, String> rows) {
        StringBuilder out = new StringBuilder("\n").append(header).append('\n');
        out.append("|---".repeat((int) header.chars().filter(c -> c == '|').count() - 1))
                .append("|\n");
        measurements.forEach(measurement -> out.append(rows.apply(measurement)));
        return out.toString();
    }

    static String row(Object... cells) {
        StringBuilder row = new StringBuilder("|");
        for (Object cell : cells) {
            row.append(' ').append(cell).append(" |");
        }
        return row.append('\n').toString();
    }

    /** Three digits are more than such a measurement has. */
    static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "";
        }
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
