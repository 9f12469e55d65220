package io.counterfoil.admin.console;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order and what has become of it, as queue-service shows it.
 *
 * @param transfers how often it was transferred again
 * @param fixes what a person can do about the reasons; empty when left out
 */
record OrderRow(
        UUID documentId,
        String cartOrderId,
        String number,
        String state,
        LocalDate orderDate,
        String customer,
        String currency,
        String total,
        List<Reason> reasons,
        int transfers,
        @Nullable List<FixForm.Fix> fixes,
        @Nullable String releasedBy,
        @Nullable String txnId,
        @Nullable String refNumber,
        @Nullable String booksTotal,
        @Nullable String difference,
        Instant importedAt) {

    OrderRow {
        reasons = List.copyOf(reasons);
        fixes = fixes == null ? List.of() : List.copyOf(fixes);
    }

    /** Why it waits for a person. */
    record Reason(String code, String text) {}

    List<FixForm.Fix> offered() {
        return Objects.requireNonNullElse(fixes, List.of());
    }

    /** What a form says of it when it is ticked. */
    public String choice() {
        return documentId + " " + transfers;
    }

    /** Whether somebody may say that it goes to QuickBooks. */
    public boolean transferable() {
        return state.equals("PENDING") || state.equals("HELD");
    }

    /** Whether QuickBooks has another amount than the cart. */
    public boolean differs() {
        return difference != null && new BigDecimal(difference).signum() != 0;
    }
}
