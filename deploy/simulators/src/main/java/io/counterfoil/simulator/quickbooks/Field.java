package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.List;

/** One element, perhaps repeated. */
record Field(String name, Occurs occurs, Content content) implements Particle {

    @Override
    public boolean startsWith(String other) {
        return name.equals(other);
    }

    @Override
    public boolean canBeAbsent() {
        return occurs.canBeAbsent();
    }

    @Override
    public int match(List<Node> elements, int from) {
        int at = from;
        while (isAt(elements, at) && (at == from || occurs.repeats())) {
            check(elements.get(at++));
        }
        if (at == from && !canBeAbsent()) {
            throw new ParseRefused(name + " is missing or not at its place");
        }
        return at;
    }

    private boolean isAt(List<Node> elements, int at) {
        return at < elements.size() && elements.get(at).name().equals(name);
    }

    private void check(Node element) {
        if (!element.attributes().isEmpty()) {
            throw new ParseRefused(name + " has an attribute");
        }
        content.check(element);
    }
}
