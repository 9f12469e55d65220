package io.counterfoil.admin.console;

import io.counterfoil.admin.live.Happenings;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/** Tells a page that is open that what it shows has changed; it then asks for itself anew. */
@Singleton
class LiveClient {

    /** However much happens, a page asks no more often; and by then history-service knows of it, too. */
    private static final Duration TOLD_EVERY = Duration.ofSeconds(1);

    private static final Duration ALIVE_EVERY = Duration.ofSeconds(15);
    /** Then the browser connects again, and shows again who it is. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Happenings happenings;

    LiveClient(Happenings happenings) {
        this.happenings = happenings;
    }

    Multi<OutboundSseEvent> changes(Set<UUID> shown, Sse sse) {
        Multi<String> alive = Multi.createFrom()
                .ticks()
                .every(ALIVE_EVERY)
                .onOverflow()
                .drop()
                .map(tick -> "alive");
        Multi<String> changed =
                happenings.of(shown).group().intoLists().every(TOLD_EVERY).map(happened -> "changed");
        return Multi.createBy()
                .merging()
                .streams(changed, alive)
                .select()
                .first(LONGEST)
                .map(name -> sse.newEventBuilder().name(name).data("1").build());
    }
}
