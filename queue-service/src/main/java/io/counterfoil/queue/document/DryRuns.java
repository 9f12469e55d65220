package io.counterfoil.queue.document;

import io.counterfoil.events.OrderHeld.Reason;
import io.counterfoil.events.Work;
import io.counterfoil.queue.books.NameKey;
import io.counterfoil.queue.link.Items;
import io.counterfoil.queue.mapping.Linked;
import io.counterfoil.queue.mapping.Trial;
import io.counterfoil.queue.plan.Plan;
import io.counterfoil.queue.plan.Transaction;
import io.counterfoil.queue.store.Store;
import io.counterfoil.queue.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Plans documents as if they were released, and changes nothing. */
@ApplicationScoped
class DryRuns {

    private static final UUID NO_TASK = new UUID(0, 0);

    private final Stores stores;
    private final Documents documents;
    private final Drafts drafts;
    private final Items items;

    DryRuns(Stores stores, Documents documents, Drafts drafts, Items items) {
        this.stores = stores;
        this.documents = documents;
        this.drafts = drafts;
        this.items = items;
    }

    /** Empty when the store has no such document. */
    @Transactional
    Optional<DryRun> of(UUID storeId, UUID tenantId, UUID documentId) {
        Optional<Store> store = stores.turn(storeId, tenantId);
        return documents.find(storeId, tenantId, documentId).map(document -> of(document, store));
    }

    private DryRun of(Document document, Optional<Store> store) {
        Standing standing = document.standing();
        if (standing.entry().isPresent()) {
            return DryRun.not(document, DryRun.Verdict.IN_QUICKBOOKS, standing.reasons());
        }
        if (!standing.open()) {
            return DryRun.not(document, DryRun.Verdict.ALREADY_QUEUED, standing.reasons());
        }
        List<Reason> missing = Readiness.missing(document.order(), store);
        return store.isEmpty() || !missing.isEmpty()
                ? DryRun.not(document, DryRun.Verdict.WAITS, missing)
                : planned(document, store.get());
    }

    DryRun planned(Document document, Store store) {
        return planned(document, store, Trial.NONE);
    }

    DryRun planned(Document document, Store store, Trial trial) {
        Draft draft = drafts.of(document, store, trial);
        return draft.plan().accept(new Plan.Cases<>() {
            @Override
            public DryRun transaction(Transaction transaction) {
                return DryRun.of(
                        checks(document, store, transaction, draft.linked()), work(store, transaction, draft.linked()));
            }

            @Override
            public DryRun held(Plan.Held held) {
                return DryRun.of(document, held);
            }
        });
    }

    private Checks checks(Document document, Store store, Transaction transaction, Linked linked) {
        return new Checks(
                document,
                transaction,
                drafts.books(store, linked),
                documents.sameNumber(store.booksId(), transaction.marker().refNumber(), document.id()));
    }

    private Work work(Store store, Transaction transaction, Linked linked) {
        Work.Ref customer = Optional.ofNullable(transaction.customer().listId())
                .map(Work.Ref::known)
                .orElse(Work.Ref.firstOf(NO_TASK));
        return transaction.work(NO_TASK, customer, names -> item(store, names.get(0), linked));
    }

    private Work.Ref item(Store store, String name, Linked linked) {
        return Optional.ofNullable(linked.items().get(NameKey.of(name)))
                .or(() -> items.listId(store.booksId(), name))
                .map(Work.Ref::known)
                .orElseGet(() -> Work.Ref.firstOf(NO_TASK));
    }
}
