package io.counterfoil.connector.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What happened in one run, told only when somebody asks. */
final class Story {

    private final List<Supplier<String>> lines = new ArrayList<>();
    private final VirtualClock clock;

    Story(VirtualClock clock) {
        this.clock = clock;
    }

    void tell(String who, Supplier<String> what) {
        String time = clock.instant().toString().substring(11, 19);
        lines.add(() -> time + " " + who + " " + what.get());
    }

    @Override
    public String toString() {
        return String.join("\n", lines.stream().map(Supplier::get).toList());
    }
}
