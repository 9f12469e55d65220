package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.List;

/** Several pieces, one behind the other. */
record Sequence(List<Particle> parts) implements Particle, Content {

    Sequence {
        parts = List.copyOf(parts);
    }

    @Override
    public boolean startsWith(String name) {
        for (Particle part : parts) {
            if (part.startsWith(name)) {
                return true;
            }
            if (!part.canBeAbsent()) {
                return false;
            }
        }
        return false;
    }

    @Override
    public boolean canBeAbsent() {
        return parts.stream().allMatch(Particle::canBeAbsent);
    }

    @Override
    public int match(List<Node> elements, int from) {
        int at = from;
        for (Particle part : parts) {
            at = part.match(elements, at);
        }
        return at;
    }

    @Override
    public void check(Node element) {
        if (!element.text().isBlank()) {
            throw new ParseRefused("text in " + element.name());
        }
        int end = match(element.children(), 0);
        if (end < element.children().size()) {
            String unexpected = element.children().get(end).name();
            throw new ParseRefused(unexpected + " is not expected here in " + element.name());
        }
    }
}
