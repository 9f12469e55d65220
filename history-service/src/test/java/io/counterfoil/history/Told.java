package io.counterfoil.history;

import io.counterfoil.events.CartType;
import io.counterfoil.events.ContactsCounted;
import io.counterfoil.events.Preferences;
import io.counterfoil.events.RunEnded;
import io.counterfoil.events.RunStarted;
import io.counterfoil.events.SessionClosed;
import io.counterfoil.events.SessionOpened;
import io.counterfoil.events.SignInRefused;
import io.counterfoil.events.StoreChanged;
import io.counterfoil.events.TaskQueued;
import io.counterfoil.events.TaskSettled;
import io.counterfoil.events.TaskSettled.Outcome;
import io.counterfoil.events.TaskSettled.Totals;
import io.counterfoil.events.Work;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events of one store and one session of it. */
record Told(UUID tenant, UUID store, UUID session, UUID operation, Instant start) {

    static Told aSession() {
        return new Told(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                Instant.parse("2026-11-22T03:00:00Z"));
    }

    Told anotherAt(Instant later) {
        return new Told(tenant, store, UUID.randomUUID(), UUID.randomUUID(), later);
    }

    SessionOpened opened() {
        return new SessionOpened(store, tenant, session, start);
    }

    RunStarted started() {
        return new RunStarted(store, tenant, session, operation, "Push Orders", start.plusSeconds(1));
    }

    TaskQueued queued(UUID task, String label) {
        Work work = label.startsWith("Item") ? new Work.FindItem("FX-MUG") : customer(task);
        UUID document = label.startsWith("Order") ? documentOf(task) : null;
        return new TaskQueued(store, tenant, UUID.randomUUID(), operation, task, 1, document, label, work);
    }

    /** The order that a task enters. */
    static UUID documentOf(UUID task) {
        return new UUID(task.getLeastSignificantBits(), task.getMostSignificantBits());
    }

    private static Work customer(UUID task) {
        Work.PostalAddress nowhere = new Work.PostalAddress(List.of(), "", "", "", "");
        return new Work.AddCustomer("Ada Loveday", "", "Ada", "Loveday", nowhere, nowhere, "", "", task);
    }

    TaskSettled settled(UUID task, Outcome outcome) {
        return settled(task, outcome, null, null);
    }

    TaskSettled settled(UUID task, Outcome outcome, @Nullable String total, @Nullable String expected) {
        return new TaskSettled(
                store,
                tenant,
                task,
                operation,
                session,
                "attempt-1",
                outcome,
                outcome == Outcome.CONFIRMED ? "3F-1795316301" : null,
                null,
                outcome == Outcome.REJECTED ? 3140 : 0,
                "QuickBooks' own words",
                "what it means",
                total == null ? null : new Totals(new BigDecimal(total), new BigDecimal("0.00"), new BigDecimal(total)),
                expected == null ? null : new BigDecimal(expected),
                start.plusSeconds(2));
    }

    /** Settled by a person, after the session and outside of any. */
    TaskSettled decided(UUID task, Outcome outcome) {
        return new TaskSettled(
                store,
                tenant,
                task,
                operation,
                null,
                "attempt-1",
                outcome,
                outcome == Outcome.CONFIRMED ? "80000001-1795316301" : null,
                null,
                null,
                "",
                "A person has decided.",
                null,
                null,
                start.plusSeconds(600));
    }

    RunEnded ended(int succeeded, int failed, int unknown) {
        return new RunEnded(store, tenant, session, operation, succeeded, failed, unknown, start.plusSeconds(3));
    }

    SessionClosed closed() {
        return new SessionClosed(store, tenant, session, SessionClosed.How.FINISHED, "", start.plusSeconds(4));
    }

    ContactsCounted contacts(long contacts, Instant last) {
        return new ContactsCounted(store, tenant, contacts, last);
    }

    /** A store whose Web Connector is expected every ten minutes while it runs. */
    StoreChanged changed(long version, boolean running) {
        return new StoreChanged(
                store,
                tenant,
                UUID.randomUUID(),
                version,
                "Shop",
                CartType.WOOCOMMERCE,
                running,
                null,
                600,
                10,
                Preferences.initial());
    }

    SignInRefused refused(Instant at) {
        return new SignInRefused(store, tenant, at);
    }
}
