package io.counterfoil.admin.console;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What would become of one order.
 *
 * @param qbxml what QuickBooks would be asked; empty when it would not be entered
 */
record DryRunPage(Head head, Planned planned, String qbxml) {

    /** As queue-service planned it. */
    record Planned(
            UUID documentId,
            String number,
            String verdict,
            List<OrderRow.Reason> reasons,
            @Nullable String refNumber,
            @Nullable String total,
            List<Line> accounting,
            @Nullable JsonNode work) {

        Planned {
            reasons = List.copyOf(reasons);
            accounting = List.copyOf(accounting);
        }

        /** How the verdict looks. */
        public String look() {
            return switch (verdict) {
                case "WOULD_BE_ENTERED", "IN_QUICKBOOKS" -> "good";
                case "WOULD_BE_HELD" -> "fair";
                default -> "";
            };
        }
    }

    /** A line of the accounting view; one side is null. */
    record Line(
            String what, @Nullable String debit, @Nullable String credit) {}
}
