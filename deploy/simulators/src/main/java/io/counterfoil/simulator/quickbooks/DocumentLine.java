package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.stream.Stream;

/** A line of a sales document, or a group of lines under one item. */
sealed interface DocumentLine permits SalesLine, GroupLine {

    Node ret(Kind document);

    /** The lines that are bought and paid for. */
    Stream<SalesLine> lines();
}
