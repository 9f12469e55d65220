package io.counterfoil.queue.document;

import io.counterfoil.events.CartEvent;
import io.counterfoil.events.OrderGone;
import io.counterfoil.events.OrderSeen;
import io.counterfoil.queue.store.Store;
import io.counterfoil.queue.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Takes in what the cart says of orders. */
@ApplicationScoped
class OrderIntake implements CartEvent.Handler {

    private final Stores stores;
    private final Documents documents;
    private final Desk desk;
    private final Clock clock;

    OrderIntake(Stores stores, Documents documents, Desk desk, Clock clock) {
        this.stores = stores;
        this.documents = documents;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public void on(OrderSeen event) {
        Optional<Store> store = stores.turn(event.storeId(), event.tenantId());
        Optional<Document> known =
                documents.lock(Document.idOf(event.storeId(), event.order().cartOrderId()));
        if (known.isPresent()) {
            again(known.get(), Sighting.of(event), store);
        } else if (store.isEmpty() || !store.get().ignores(event.order())) {
            desk.decide(Document.imported(event, clock.instant()), store);
        }
    }

    /** Never taken away in silence: it stands where it stands, and says so. */
    @Override
    public void on(OrderGone event) {
        documents
                .lock(Document.idOf(event.storeId(), event.cartOrderId()))
                .ifPresent(document -> again(
                        document, Gone.of(event, document.latest()), stores.turn(event.storeId(), event.tenantId())));
    }

    private void again(Document document, Sighting newest, Optional<Store> store) {
        if (!newest.isNewerThan(document.latest())) {
            return;
        }
        Document seen = document.seen(newest);
        if (seen.standing().open() && !newest.saysTheSameAs(document.latest())) {
            desk.decide(seen, store);
        } else {
            desk.follow(document, seen);
        }
    }
}
