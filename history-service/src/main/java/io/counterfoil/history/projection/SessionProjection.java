package io.counterfoil.history.projection;

import io.counterfoil.events.ContactsCounted;
import io.counterfoil.events.RunEnded;
import io.counterfoil.events.RunStarted;
import io.counterfoil.events.SessionClosed;
import io.counterfoil.events.SessionEvent;
import io.counterfoil.events.SessionOpened;
import io.counterfoil.events.SignInRefused;
import io.counterfoil.events.TaskSettled;
import jakarta.enterprise.context.ApplicationScoped;

/** What connector-service tells. Whatever comes first makes the rows; told again, it changes nothing. */
@ApplicationScoped
class SessionProjection implements SessionEvent.Handler {

    private final PostgresStores stores;
    private final PostgresSessions sessions;
    private final PostgresRuns runs;
    private final PostgresTasks tasks;

    SessionProjection(PostgresStores stores, PostgresSessions sessions, PostgresRuns runs, PostgresTasks tasks) {
        this.stores = stores;
        this.sessions = sessions;
        this.runs = runs;
        this.tasks = tasks;
    }

    @Override
    public void on(SessionOpened event) {
        stores.of(event);
        sessions.of(event, event.sessionId(), event.at());
    }

    @Override
    public void on(RunStarted event) {
        sessions.of(event, event.sessionId(), event.at());
        runs.of(event.sessionId(), event.operationId(), event.at()).started(event);
    }

    @Override
    public void on(TaskSettled event) {
        if (event.sessionId() != null) {
            sessions.of(event, event.sessionId(), event.at());
            runs.of(event.sessionId(), event.operationId(), event.at());
        }
        tasks.of(event).settled(event);
    }

    @Override
    public void on(RunEnded event) {
        sessions.of(event, event.sessionId(), event.at());
        runs.of(event.sessionId(), event.operationId(), event.at()).ended(event);
    }

    @Override
    public void on(SessionClosed event) {
        sessions.of(event, event.sessionId(), event.at()).closed(event);
    }

    @Override
    public void on(ContactsCounted event) {
        stores.of(event);
        stores.count(event);
    }

    @Override
    public void on(SignInRefused event) {
        stores.of(event).signInRefused(event.at());
    }
}
