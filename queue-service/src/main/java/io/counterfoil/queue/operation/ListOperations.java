package io.counterfoil.queue.operation;

import io.counterfoil.events.BooksList;
import io.counterfoil.events.NameUuid;
import io.counterfoil.events.Work;
import io.counterfoil.queue.access.Refused;
import io.counterfoil.queue.books.BookRecords;
import io.counterfoil.queue.store.Store;
import io.counterfoil.queue.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Queues operations that read lists, one of each name at a time. */
@ApplicationScoped
class ListOperations {

    private final Stores stores;
    private final Operations operations;
    private final OperationQueue queue;
    private final BookRecords records;

    ListOperations(Stores stores, Operations operations, OperationQueue queue, BookRecords records) {
        this.stores = stores;
        this.operations = operations;
        this.queue = queue;
        this.records = records;
    }

    /** Somebody asks for it; while it is not finished, it is the same operation. */
    @Transactional
    OpenOperation queue(UUID storeId, UUID tenantId, ListOperation what) {
        Store store = stores.turn(storeId, tenantId).orElseThrow(Refused::storeUnknown);
        UUID id = outstanding(store, what);
        return operations.unfinished(storeId, tenantId).stream()
                .filter(operation -> operation.operationId().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("operation " + id + " ended within its own transaction"));
    }

    /** The same, in the store's turn. */
    UUID outstanding(Store store, ListOperation what) {
        return operations.outstanding(store.id(), what.title()).orElseGet(() -> begin(store, what));
    }

    private UUID begin(Store store, ListOperation what) {
        Operation operation = queue.queue(store, what.title());
        for (BooksList list : what.lists()) {
            queue.join(
                    operation,
                    NameUuid.of(operation.id(), "Pull", list),
                    null,
                    ListOperation.label(list),
                    new Work.Pull(list, since(store, what, list)));
        }
        return operation.id();
    }

    private @Nullable Instant since(Store store, ListOperation what, BooksList list) {
        return what.changesOnly() ? records.changesUntil(store.booksId(), list).orElse(null) : null;
    }
}
