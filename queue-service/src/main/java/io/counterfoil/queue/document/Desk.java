package io.counterfoil.queue.document;

import io.counterfoil.events.OrderHeld.Reason;
import io.counterfoil.outbox.Outbox;
import io.counterfoil.queue.link.HomeCurrencies;
import io.counterfoil.queue.mapping.Linked;
import io.counterfoil.queue.mapping.LinkedOrders;
import io.counterfoil.queue.plan.Plan;
import io.counterfoil.queue.plan.Planner;
import io.counterfoil.queue.plan.Receipt;
import io.counterfoil.queue.plan.Sale;
import io.counterfoil.queue.store.Store;
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

    private final Documents documents;
    private final HomeCurrencies currencies;
    private final LinkedOrders links;
    private final TaskMaker tasks;
    private final Outbox outbox;
    private final Clock clock;

    Desk(
            Documents documents,
            HomeCurrencies currencies,
            LinkedOrders links,
            TaskMaker tasks,
            Outbox outbox,
            Clock clock) {
        this.documents = documents;
        this.currencies = currencies;
        this.links = links;
        this.tasks = tasks;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Decides, saves and tells. */
    Document decide(Document document, Optional<Store> store) {
        if (store.isEmpty() || !Readiness.missing(document.order(), store).isEmpty()) {
            return save(document.waiting(Readiness.missing(document.order(), store)));
        }
        return decide(document, store.get());
    }

    private Document decide(Document document, Store store) {
        boolean released = document.releasedBy() != null || store.automatic();
        Linked linked = links.of(store, document.order());
        if (!linked.broken().isEmpty()) {
            return released ? hold(document, linked.broken(), true) : save(document.waiting(List.of()));
        }
        return plan(linked, store).accept(new Plan.Cases<>() {
            @Override
            public Document receipt(Receipt receipt) {
                return released ? queue(document, store, receipt, linked) : save(document.waiting(List.of()));
            }

            @Override
            public Document held(Plan.Held held) {
                return released || !held.bySettings()
                        ? hold(document, held.reasons(), held.bySettings())
                        : save(document.waiting(List.of()));
            }
        });
    }

    private Plan plan(Linked linked, Store store) {
        return Planner.plan(new Sale(
                store.id(),
                store.settings().name(),
                linked.preferences(),
                currencies.of(store.booksId()).orElse(null),
                linked.order()));
    }

    private Document queue(Document document, Store store, Receipt receipt, Linked linked) {
        String by = document.releasedBy() == null ? PREFERENCE : document.releasedBy();
        outbox.add(document.releasedEvent(by, clock.instant()));
        Posting posting = tasks.queue(store, document, receipt, linked);
        return save(document.with(new Queued(posting, List.of())));
    }

    private Document hold(Document document, List<Reason> reasons, boolean bySettings) {
        Document after = document.with(new Held(reasons));
        documents.save(after, bySettings);
        tellIfHeld(document, after);
        return after;
    }

    /** A document about which QuickBooks, or the cart after posting, said something. */
    Document follow(Document before, Document after) {
        save(after);
        tellIfHeld(before, after);
        return after;
    }

    private Document save(Document document) {
        documents.save(document, false);
        return document;
    }

    private void tellIfHeld(Document before, Document after) {
        boolean news = !after.standing().reasons().equals(before.standing().reasons());
        if (news && !after.standing().reasons().isEmpty()) {
            outbox.add(after.heldEvent(clock.instant()));
        }
    }
}
