package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;

/** One kind of request: what it looks like and what QuickBooks does about it. */
interface Family {

    /** The request's element, such as CustomerAddRq. */
    String request();

    default Grammar grammar() {
        return Grammars.of(request());
    }

    /**
     * Does what is asked.
     *
     * @throws RequestRefused before anything is changed, when QuickBooks would not do it
     */
    Reply answer(Node request, Work work);
}
