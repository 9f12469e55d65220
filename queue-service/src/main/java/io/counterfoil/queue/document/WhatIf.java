package io.counterfoil.queue.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.counterfoil.events.OrderHeld.Reason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What other preferences would make of orders that there are.
 *
 * @param tried how many were looked at
 * @param enteredBefore sum of the totals that would be entered under the preferences of today
 * @param enteredAfter the same under the other ones
 * @param items the orders that would fare differently
 */
record WhatIf(int tried, String enteredBefore, String enteredAfter, List<Changed> items) {

    WhatIf {
        items = List.copyOf(items);
    }

    /**
     * An order that would fare differently.
     *
     * @param reasons why it would be held then
     */
    record Changed(
            UUID documentId,
            String number,
            DryRun.Verdict before,
            DryRun.Verdict after,
            List<Reason> reasons,
            List<Difference> differences) {

        Changed {
            reasons = List.copyOf(reasons);
            differences = List.copyOf(differences);
        }
    }

    /** An order planned twice. */
    record Pair(DryRun before, DryRun after) {

        boolean differs() {
            return !before.equals(after);
        }

        Changed changed() {
            return new Changed(
                    after.documentId(),
                    after.number(),
                    before.verdict(),
                    after.verdict(),
                    after.reasons(),
                    Difference.between(work(before), work(after)).toList());
        }

        private static JsonNode work(DryRun run) {
            return Objects.requireNonNullElse(run.work(), MissingNode.getInstance());
        }
    }

    static WhatIf of(List<Pair> pairs) {
        return new WhatIf(
                pairs.size(),
                entered(pairs.stream().map(Pair::before).toList()),
                entered(pairs.stream().map(Pair::after).toList()),
                pairs.stream().filter(Pair::differs).map(Pair::changed).toList());
    }

    private static String entered(List<DryRun> runs) {
        return runs.stream()
                .map(DryRun::total)
                .filter(Objects::nonNull)
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }
}
