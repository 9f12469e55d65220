package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;

/** What an element holds: a value or further elements. */
sealed interface Content permits Sequence, ValueType {

    /**
     * Checks what an element holds.
     *
     * @throws ParseRefused when it holds anything else
     */
    void check(Node element);
}
