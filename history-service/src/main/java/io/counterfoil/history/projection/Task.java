package io.counterfoil.history.projection;

import io.counterfoil.events.TaskQueued;
import io.counterfoil.events.TaskSettled;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One record's work: what it is as soon as queue-service has told, how it ended as soon as connector-service has. */
@Entity
@Table(name = "task")
public class Task {

    @Id
    private UUID id;

    @Column(name = "operation_id")
    private UUID operationId;

    @Column(name = "document_id")
    private @Nullable UUID documentId;

    private @Nullable String label;
    private @Nullable String kind;

    @Column(name = "session_id")
    private @Nullable UUID sessionId;

    @Embedded
    private @Nullable Ending ending;

    private boolean success;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Task() {}

    void queued(TaskQueued event) {
        documentId = event.documentId();
        label = event.label();
        kind = event.work().getClass().getSimpleName();
    }

    /**
     * The newest word holds: a task that waited for a person may be settled again, by the person outside of any session.
     * It is still shown in the session in which it was tried.
     */
    void settled(TaskSettled event) {
        boolean newest = ending == null || !event.at().isBefore(ending.settledAt());
        if (event.sessionId() != null && (newest || sessionId == null)) {
            sessionId = event.sessionId();
        }
        if (newest) {
            operationId = event.operationId();
            ending = Ending.of(event);
            success = event.succeeded();
        }
    }

    public UUID id() {
        return id;
    }

    public @Nullable UUID documentId() {
        return documentId;
    }

    public @Nullable String label() {
        return label;
    }

    public @Nullable String kind() {
        return kind;
    }

    /** Where it was tried; null before, and when it never was. */
    public @Nullable UUID sessionId() {
        return sessionId;
    }

    /** Of a task that was settled in a session. */
    public RunId runId() {
        return new RunId(Objects.requireNonNull(sessionId), operationId);
    }

    public Optional<Ending> ending() {
        return Optional.ofNullable(ending);
    }

    /** Stands as it should, for the right amount. */
    public boolean succeeded() {
        return success;
    }
}
