package io.counterfoil.admin.console;

import java.util.List;

/** The tab Pending Operations of the Support Console. */
record PendingPage(Head head, List<Waiting> operations) {

    PendingPage {
        operations = List.copyOf(operations);
    }

    /** An operation with what of it waits. */
    record Waiting(OperationRow operation, List<PendingTask> tasks) {

        Waiting {
            tasks = List.copyOf(tasks);
        }
    }

    /** The operations that anybody may ask for. */
    public List<String> onDemand() {
        return PendingPageResource.ON_DEMAND;
    }
}
