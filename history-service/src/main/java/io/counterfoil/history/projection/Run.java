package io.counterfoil.history.projection;

import io.counterfoil.events.RunEnded;
import io.counterfoil.events.RunStarted;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an operation did in one session. */
@Entity
@Table(name = "run")
public class Run {

    @EmbeddedId
    private RunId id;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "operation_name")
    private @Nullable String operationName;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    private int succeeded;
    private int failed;
    private int unknown;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Run() {}

    void started(RunStarted event) {
        operationName = event.operationName();
        startedAt = event.at();
    }

    void ended(RunEnded event) {
        endedAt = event.at();
        succeeded = event.succeeded();
        failed = event.failed();
        unknown = event.unknown();
    }

    public RunId id() {
        return id;
    }

    public UUID sessionId() {
        return id.sessionId();
    }

    public UUID operationId() {
        return id.operationId();
    }

    public Instant startedAt() {
        return startedAt;
    }

    public @Nullable String operationName() {
        return operationName;
    }

    public boolean ended() {
        return endedAt != null;
    }

    /** As counted by connector-service when the run ended. */
    public int succeeded() {
        return succeeded;
    }

    public int failed() {
        return failed;
    }

    public int unknown() {
        return unknown;
    }
}
