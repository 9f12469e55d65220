package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.List;

/** A piece of a grammar that stands for some neighbouring elements, in order. */
sealed interface Particle permits Field, Choice, Sequence {

    /** Whether an element of this name can be the first of this piece. */
    boolean startsWith(String name);

    boolean canBeAbsent();

    /**
     * The position behind the elements of this piece.
     *
     * @throws ParseRefused when they are not there, or not as they must be
     */
    int match(List<Node> elements, int from);
}
