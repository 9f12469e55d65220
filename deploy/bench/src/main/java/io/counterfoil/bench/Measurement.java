package io.counterfoil.bench;

import io.counterfoil.bench.driver.Counts;

/** One scenario at one number of Web Connectors, over as many rounds as it took. */
record Measurement(Scenario scenario, int atOnce, Round total) {
    /** For those who wait for the report. */
    @Override
    public String toString() {
        Counts busy = total.busy();
        return scenario.word() + ", " + atOnce + " at once: " + Markdown.number(busy.perSecond(busy.sessions()))
                + " sessions/s, " + Markdown.number(busy.perSecond(busy.orders())) + " orders/s";
    }
}
