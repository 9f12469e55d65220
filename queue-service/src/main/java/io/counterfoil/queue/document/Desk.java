package io.counterfoil.queue.document;

import io.counterfoil.events.MoneyPreferences.AfterPosting;
import io.counterfoil.events.OrderHeld.Reason;
import io.counterfoil.outbox.Outbox;
import io.counterfoil.queue.mapping.Linked;
import io.counterfoil.queue.plan.Plan;
import io.counterfoil.queue.plan.Transaction;
import io.counterfoil.queue.stock.Stock;
import io.counterfoil.queue.store.Store;
import io.counterfoil.queue.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The one place where a document that nothing has been posted of is put where it belongs: it waits, it is held, or it is
 * queued. Called in the store's turn with the document locked.
 */
@ApplicationScoped
class Desk {

    private static final String PREFERENCE = "preference";

    private final Stores stores;
    private final Documents documents;
    private final Drafts drafts;
    private final TaskMaker tasks;
    private final Stock stock;
    private final Outbox outbox;
    private final Clock clock;

    Desk(Stores stores, Documents documents, Drafts drafts, TaskMaker tasks, Stock stock, Outbox outbox, Clock clock) {
        this.stores = stores;
        this.documents = documents;
        this.drafts = drafts;
        this.tasks = tasks;
        this.stock = stock;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Decides, saves and tells; what a person has released goes with Push On Demand Order, all else with Push Orders. */
    Document decide(Document document, Optional<Store> store) {
        return decide(document, store, document.releasedBy() != null);
    }

    /** The same for one of all that wait, which somebody wants to go with Push Orders. */
    Document push(Document document, Optional<Store> store) {
        return decide(document, store, false);
    }

    private Document decide(Document document, Optional<Store> store, boolean onDemand) {
        if (store.isEmpty() || !Readiness.missing(document.order(), store).isEmpty()) {
            return save(document.waiting(Readiness.missing(document.order(), store)));
        }
        return decide(document, store.get().of(document.order()), onDemand);
    }

    private Document decide(Document document, Store store, boolean onDemand) {
        boolean released = document.releasedBy() != null || (store.automatic() && !document.entered());
        Draft draft = drafts.of(document, store);
        return draft.plan().accept(new Plan.Cases<>() {
            @Override
            public Document transaction(Transaction transaction) {
                return released
                        ? queue(document, store, transaction, draft.linked(), onDemand)
                        : save(document.waiting(List.of()));
            }

            @Override
            public Document held(Plan.Held held) {
                return released || !held.bySettings() ? hold(document, held) : save(document.waiting(List.of()));
            }
        });
    }

    private Document queue(Document document, Store store, Transaction transaction, Linked linked, boolean onDemand) {
        String by = document.releasedBy() == null ? PREFERENCE : document.releasedBy();
        outbox.add(document.releasedEvent(by, clock.instant()));
        Posting posting = tasks.queue(store, document, transaction, linked, onDemand);
        return save(document.transferred(document.nextOrdinal(store.preferences()), new Queued(posting, List.of())));
    }

    private Document hold(Document document, Plan.Held held) {
        Document after = document.with(new Held(held.reasons()));
        save(after, held.underTheseSettings());
        tellIfHeld(document, after);
        return after;
    }

    /**
     * A person transfers an order again that stands in QuickBooks. One that cannot be entered as it is now stays as it is.
     *
     * @return why not; empty when it is queued
     */
    List<Reason> again(Document document, Store today, String by) {
        Store store = today.of(document.order());
        List<Reason> missing = Readiness.missing(document.order(), Optional.of(store));
        if (!missing.isEmpty()) {
            return missing;
        }
        Document wanted = document.released(by);
        Draft draft = drafts.of(wanted, store);
        return draft.plan().accept(new Plan.Cases<>() {
            @Override
            public List<Reason> transaction(Transaction transaction) {
                queue(wanted, store, transaction, draft.linked(), true);
                return List.of();
            }

            @Override
            public List<Reason> held(Plan.Held held) {
                return held.reasons();
            }
        });
    }

    /** A document about which QuickBooks, or the cart after posting, said something. */
    Document follow(Document before, Document after) {
        save(after);
        tellIfHeld(before, after);
        if (after.standing().state() == State.EXPORTED && before.standing().state() != State.EXPORTED) {
            outbox.addAll(after.exportFlag(true, clock.instant()).stream().toList());
        }
        Refunds.of(after, follows(after), clock.instant())
                .filter(refund -> documents.lock(refund.id()).isEmpty())
                .forEach(this::begin);
        return follows(after) && !Change.wasRefused(after)
                ? stores.known(after.storeId(), after.tenantId())
                        .map(store -> change(after, store))
                        .orElse(after)
                : after;
    }

    /** What stands in QuickBooks is changed to what the shop says now; or the reasons why it cannot be are shown. */
    Document change(Document before, Store store) {
        return Change.canFollow(before) ? changeNow(before, store) : before;
    }

    /** Also when the shop has changed nothing: what was put right here is to stand there, too. */
    Document changeNow(Document before, Store store) {
        if (!(before.standing() instanceof Exported standing) || !Change.canChange(before)) {
            return before;
        }
        Document document = before.changedAnew();
        Draft draft = drafts.ofChange(document, store);
        Document after = draft.plan().accept(new Plan.Cases<>() {
            @Override
            public Document transaction(Transaction transaction) {
                return standing.last().form() == null || standing.last().form() == transaction.form()
                        ? document.with(standing.changing(tasks.change(store, document, transaction, draft.linked())))
                        : document.with(standing.notChanging(List.of(new Reason(
                                Change.NOT_CHANGED,
                                "It would be another kind of transaction now, which no change can make of it. Correct"
                                        + " it in QuickBooks by hand."))));
            }

            @Override
            public Document held(Plan.Held held) {
                return document.with(standing.notChanging(held.reasons()));
            }
        });
        save(after);
        tellIfHeld(before, after);
        return after;
    }

    private boolean follows(Document document) {
        return stores.known(document.storeId(), document.tenantId())
                .filter(store ->
                        store.of(document.order()).preferences().money().afterPosting() == AfterPosting.FOLLOW)
                .isPresent();
    }

    private void begin(Document refund) {
        save(refund);
        if (refund.standing().reasons().isEmpty()) {
            documents.decideAgain(refund);
        } else {
            outbox.add(refund.heldEvent(clock.instant()));
        }
    }

    private Document save(Document document) {
        save(document, false);
        return document;
    }

    private void save(Document document, boolean heldBySettings) {
        documents.save(document, heldBySettings);
        WebOrder.of(document)
                .ifPresent(lines -> stock.ordered(document.storeId(), document.tenantId(), document.id(), lines));
    }

    private void tellIfHeld(Document before, Document after) {
        boolean news = !after.standing().reasons().equals(before.standing().reasons());
        if (news && !after.standing().reasons().isEmpty()) {
            outbox.add(after.heldEvent(clock.instant()));
        }
    }
}
