package io.counterfoil.admin.live;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/** Tells whoever listens in this replica. Who is too slow misses some, and looks again. */
@Singleton
public class Happenings {

    private final BroadcastProcessor<Happening> feed = BroadcastProcessor.create();

    void tell(Happening happening) {
        feed.onNext(happening);
    }

    /** From now on. */
    public Multi<Happening> of(UUID store) {
        return of(Set.of(store));
    }

    /** The same of any of these stores. */
    public Multi<Happening> of(Set<UUID> stores) {
        return feed.onOverflow().drop().filter(happening -> stores.contains(happening.storeId()));
    }
}
