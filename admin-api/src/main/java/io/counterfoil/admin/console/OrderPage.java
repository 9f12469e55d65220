package io.counterfoil.admin.console;

import java.util.List;

/**
 * One order's story.
 *
 * @param onDemand whether orders go to QuickBooks only when somebody says so
 * @param tasks what QuickBooks was asked about it, as it was settled
 * @param fixes what can be done about what holds it
 */
record OrderPage(Head head, boolean onDemand, OrderRow order, List<TaskRow> tasks, List<FixForm> fixes) {

    OrderPage {
        tasks = List.copyOf(tasks);
        fixes = List.copyOf(fixes);
    }
}
