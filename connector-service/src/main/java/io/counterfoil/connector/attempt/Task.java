package io.counterfoil.connector.attempt;

import io.counterfoil.events.Work;
import java.util.UUID;

/**
 * One record's work in the company file.
 *
 * @param provedAbsent looked for in the company file and not there: it may be added
 * @param packLimit a message set that carries this task has at most so many; halved after QuickBooks refused a set
 * @param tries how often QuickBooks refused it for a reason that passes
 */
public record Task(
        UUID id,
        UUID storeId,
        UUID tenantId,
        UUID operationId,
        String label,
        Work work,
        boolean provedAbsent,
        int packLimit,
        int tries) {

    public Task packedAtMost(int limit) {
        return new Task(id, storeId, tenantId, operationId, label, work, provedAbsent, limit, tries);
    }
}
