package io.counterfoil.admin.console;

import java.util.List;

/** The tab Decisions: what only a person can tell. */
record DecisionsPage(Head head, List<OpenDecision> open) {

    DecisionsPage {
        open = List.copyOf(open);
    }
}
