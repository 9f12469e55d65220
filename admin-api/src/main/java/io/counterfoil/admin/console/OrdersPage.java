package io.counterfoil.admin.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tab Orders.
 *
 * @param view what is shown: a state, {@code HOLDS}, or all of them
 * @param reset what "Reset All Orders" would do; null while nobody can tell
 * @param onDemand whether orders go to QuickBooks only when somebody says so
 */
record OrdersPage(
        Head head,
        @Nullable String view,
        boolean onDemand,
        Part<OrderRow> orders,
        @Nullable ResetRow reset) {

    static final String HOLDS = "HOLDS";

    public List<String> views() {
        return List.of("PENDING", HOLDS, "QUEUED", "EXPORTED");
    }
}
