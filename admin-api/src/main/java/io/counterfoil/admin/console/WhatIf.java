package io.counterfoil.admin.console;

import java.util.List;
import java.util.UUID;

/**
 * What other preferences would make of the newest orders, as queue-service tried it.
 *
 * @param tried how many were looked at
 * @param items those that would fare differently
 */
record WhatIf(int tried, String enteredBefore, String enteredAfter, List<Changed> items) {

    WhatIf {
        items = List.copyOf(items);
    }

    /** An order that would fare differently. */
    record Changed(
            UUID documentId,
            String number,
            String before,
            String after,
            List<OrderRow.Reason> reasons,
            List<Difference> differences) {

        Changed {
            reasons = List.copyOf(reasons);
            differences = List.copyOf(differences);
        }
    }

    /** A value that QuickBooks would get instead of another one. */
    record Difference(String what, String before, String after) {}
}
