package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.List;
import java.util.Optional;

/** One of several pieces. */
record Choice(Occurs occurs, List<Particle> alternatives) implements Particle {

    Choice {
        alternatives = List.copyOf(alternatives);
    }

    @Override
    public boolean startsWith(String name) {
        return alternative(name).isPresent();
    }

    @Override
    public boolean canBeAbsent() {
        return occurs.canBeAbsent() || alternatives.stream().anyMatch(Particle::canBeAbsent);
    }

    @Override
    public int match(List<Node> elements, int from) {
        int at = from;
        Optional<Particle> next = next(elements, at);
        if (next.isEmpty() && !canBeAbsent()) {
            throw new ParseRefused("none of the alternatives is there");
        }
        while (next.isPresent() && (at == from || occurs.repeats())) {
            at = next.get().match(elements, at);
            next = next(elements, at);
        }
        return at;
    }

    private Optional<Particle> next(List<Node> elements, int at) {
        return at < elements.size() ? alternative(elements.get(at).name()) : Optional.empty();
    }

    private Optional<Particle> alternative(String name) {
        return alternatives.stream().filter(each -> each.startsWith(name)).findFirst();
    }
}
