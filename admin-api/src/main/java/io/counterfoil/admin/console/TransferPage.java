package io.counterfoil.admin.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Transfer on demand.
 *
 * @param automatic whether orders go to QuickBooks by themselves, so that there is nothing to transfer
 * @param customers whom what is entered may mean
 * @param preview null before anything is asked for
 */
record TransferPage(
        Head head,
        boolean automatic,
        TransferRange range,
        List<Buyer> customers,
        @Nullable Part<OrderRow> preview) {

    TransferPage {
        customers = List.copyOf(customers);
    }

    public boolean asked() {
        return preview != null;
    }

    public List<OrderRow> orders() {
        return preview == null ? List.of() : preview.items();
    }

    /** Where the following orders of the preview are. */
    public @Nullable String more() {
        return preview == null || preview.next() == null
                ? null
                : head.path() + "/orders/preview?" + range.query() + "&after=" + ConsoleTexts.encoded(preview.next());
    }
}
