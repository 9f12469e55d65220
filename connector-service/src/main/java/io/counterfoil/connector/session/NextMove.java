package io.counterfoil.connector.session;

import io.counterfoil.connector.attempt.Attempt;
import io.counterfoil.connector.attempt.Ledger;
import io.counterfoil.connector.attempt.Parcel;
import io.counterfoil.connector.attempt.Requests;
import io.counterfoil.connector.attempt.Task;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What a session does next: first what is unknown is asked about, then work is handed out. */
public final class NextMove {

    private static final int PAGE = 200;

    private final Ledger ledger;
    private final Settlement settlement;
    private final Clock clock;

    public NextMove(Ledger ledger, Settlement settlement, Clock clock) {
        this.ledger = ledger;
        this.settlement = settlement;
        this.clock = clock;
    }

    Optional<Attempt> toAskAbout(Session session) {
        return ledger.nextToAsk(session.storeId(), clock.instant());
    }

    /** The next tasks that can be handed out. What never can be is settled on the way. */
    Optional<Parcel> toHandOut(Session session) {
        for (int offset = 0; ; ) {
            List<Task> ready = ledger.ready(session.storeId(), clock.instant(), PAGE, offset);
            Parcel parcel = Parcel.of(ready, ledger.references(Requests.referencedBy(ready)));
            parcel.impossible().forEach((task, why) -> settlement.withoutQuickBooks(session, task, why));
            if (!parcel.impossible().isEmpty()) {
                offset = 0;
            } else if (!parcel.tasks().isEmpty()) {
                return Optional.of(parcel);
            } else if (ready.size() < PAGE) {
                return Optional.empty();
            } else {
                offset += PAGE;
            }
        }
    }

    boolean isThereOne(Session session) {
        return toAskAbout(session).isPresent() || toHandOut(session).isPresent();
    }
}
