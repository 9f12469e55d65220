package io.counterfoil.admin.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Transfer on demand.
 *
 * @param automatic whether orders go to QuickBooks by themselves, so that there is nothing to transfer
 * @param preview null before anything is asked for
 */
record TransferPage(
        Head head,
        boolean automatic,
        TransferRange range,
        List<String> customers,
        @Nullable List<OrderRow> preview) {

    TransferPage {
        customers = List.copyOf(customers);
    }

    public boolean asked() {
        return preview != null;
    }
}
