package io.counterfoil.queue.stock;

import io.counterfoil.events.NameUuid;
import io.counterfoil.events.SetStock;
import io.counterfoil.events.StockPreferences;
import io.counterfoil.outbox.Outbox;
import io.counterfoil.queue.store.Store;
import io.counterfoil.queue.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Computes what the shops may sell, and tells their carts what is new. */
@ApplicationScoped
class StockRuns {

    private final Stores stores;
    private final Levels levels;
    private final WebOrders orders;
    private final StockQuestions questions;
    private final Outbox outbox;
    private final Clock clock;

    StockRuns(Stores stores, Levels levels, WebOrders orders, StockQuestions questions, Outbox outbox, Clock clock) {
        this.stores = stores;
        this.levels = levels;
        this.orders = orders;
        this.questions = questions;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    List<UUID> due() {
        return levels.dueStores();
    }

    /** Computes what is due in all stores that feed the same books: they sell the same stock. */
    @Transactional
    void run(UUID storeId) {
        stores.booksOf(storeId).ifPresentOrElse(this::runBooks, () -> levels.takeDue(List.of(storeId)));
    }

    private void runBooks(UUID booksId) {
        List<Store> turns = stores.turns(booksId);
        List<UUID> feeding = turns.stream().map(Store::id).toList();
        List<String> items = levels.takeDue(feeding);
        if (items.contains(Levels.ALL)) {
            levels.resolve(booksId, feeding);
            orders.tidy(booksId, feeding);
        }
        turns.stream()
                .filter(store -> !items.isEmpty())
                .filter(store -> store.settings().running()
                        && store.settings().synchronization().stockToCart())
                .forEach(store -> run(store, new Levels.Scope(store.id(), booksId, feeding), items));
    }

    private void run(Store store, Levels.Scope scope, List<String> items) {
        Optional<StockQuestion> open = questions.of(store.id());
        if (open.isPresent() && !items.contains(Levels.ALL)) {
            return;
        }
        StockPreferences preferences = store.preferences().stock();
        Run run = Run.of(levels.of(scope, items), preferences, clock.instant());
        boolean goOn = open.filter(question -> question.state() == StockQuestion.State.GO_ON)
                .isPresent();
        int linked = levels.linked(store.id(), scope.booksId());
        if (!goOn && run.asks(linked, preferences)) {
            questions.keep(store.id(), StockQuestion.of(run, linked, clock.instant()));
        } else {
            questions.close(store.id());
            tell(store, run.writes());
        }
    }

    private void tell(Store store, List<Run.Write> writes) {
        if (writes.isEmpty()) {
            return;
        }
        Levels.Versions versions = levels.next(store.id(), writes.size());
        Instant now = clock.instant();
        List<SetStock> events = new ArrayList<>();
        for (int i = 0; i < writes.size(); i++) {
            events.add(event(store, writes.get(i), versions.epoch(), versions.first() + i, now));
        }
        levels.asked(events);
        outbox.addAll(events);
    }

    private static SetStock event(Store store, Run.Write write, long epoch, long counter, Instant now) {
        return new SetStock(
                store.id(),
                store.tenantId(),
                NameUuid.of("SetStock", store.id(), epoch, counter),
                write.level().cartItemId(),
                write.level().sku(),
                write.quantity(),
                epoch,
                counter,
                now);
    }
}
