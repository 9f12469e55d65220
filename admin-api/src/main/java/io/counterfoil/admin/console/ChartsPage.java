package io.counterfoil.admin.console;

import java.util.List;

/** Orders and amounts of the last days. */
record ChartsPage(Head head, List<DayFigures> days) {

    ChartsPage {
        days = List.copyOf(days);
    }
}
