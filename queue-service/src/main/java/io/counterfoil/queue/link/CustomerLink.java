package io.counterfoil.queue.link;

import io.counterfoil.events.NameUuid;
import io.counterfoil.events.Work;
import java.util.Optional;
import java.util.UUID;

/**
 * A customer of the books as far as this service knows.
 *
 * @param name the one it has or will have in QuickBooks
 * @param listId once QuickBooks has it
 * @param task that adds it; empty when none is under way
 * @param asked how many tasks tried to add it before
 */
public record CustomerLink(
        UUID booksId, UUID key, String name, Optional<String> listId, Optional<UUID> task, int asked) {

    /** The task that adds it. Asked again, it is a new task but the same customer. */
    public UUID nextTask() {
        return NameUuid.of(booksId, "AddCustomer", key, asked);
    }

    /** Its mark in QuickBooks, which never changes. */
    public UUID mark() {
        return NameUuid.of(booksId, "AddCustomer", key, 0);
    }

    /** How a transaction refers to it; empty when it must be added first. */
    public Optional<Work.Ref> ref() {
        return listId.map(Work.Ref::known).or(() -> task.map(Work.Ref::firstOf));
    }
}
