package io.counterfoil.queue.operation;

import io.counterfoil.queue.store.Store;
import io.counterfoil.queue.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Operations that come round by themselves, as long as the store runs. One that is not finished is not queued again. */
@ApplicationScoped
class StandingOperations {

    private final Standings standings;
    private final Stores stores;
    private final ListOperations lists;

    StandingOperations(Standings standings, Stores stores, ListOperations lists) {
        this.standings = standings;
        this.stores = stores;
        this.lists = lists;
    }

    @Transactional
    List<Standings.Due> due() {
        return standings.due();
    }

    @Transactional
    List<Standings.Reading> dueReadings(Duration deletionsEvery) {
        standings.beginDeletions(deletionsEvery.toSeconds());
        return standings.dueReadings();
    }

    /** A reading that is not finished is not queued again. */
    @Transactional
    void queue(Standings.Reading reading, Duration every) {
        Optional<Store> store = stores.turn(reading.storeId(), reading.tenantId());
        if (store.isPresent() && standings.dueReadings().contains(reading)) {
            standings.take(reading, every.toSeconds());
            ListOperation.named(reading.name()).ifPresent(what -> lists.outstanding(store.get(), what));
        }
    }

    @Transactional
    void queue(Standings.Due due) {
        Optional<Store> running = stores.turn(due.storeId(), due.tenantId())
                .filter(store -> store.settings().running());
        if (running.isPresent() && standings.take(due.storeId())) {
            lists.outstanding(running.get(), ListOperation.PULL_INVENTORY);
        }
    }
}
