package io.counterfoil.queue.mapping;

import io.counterfoil.queue.books.BookRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Links one text in place of what it was linked to: a fix of a hold. */
@ApplicationScoped
public class Linker {

    private final MappingChanges changes;

    Linker(MappingChanges changes) {
        this.changes = changes;
    }

    /** Who links in which store. */
    public record Request(UUID storeId, UUID tenantId, String by) {}

    /** Whether this would be refused. */
    public boolean canLink(MappingKind kind, String text, BookRecord record) {
        return NewMapping.canBe(text) && Targets.isOne(kind, record);
    }

    /**
     * Refused when it is no active record of the list.
     *
     * @param listId null to remove the link
     */
    public void link(Request request, MappingKind kind, String text, @Nullable String listId) {
        changes.change(
                new MappingChanges.Request(request.storeId(), request.tenantId(), request.by(), IfMatch.any()),
                List.of(new NewMapping(kind, text, listId)));
    }
}
