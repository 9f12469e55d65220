package io.counterfoil.history.projection;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One operation in one session. */
@Embeddable
public record RunId(
        @Column(name = "session_id") UUID sessionId,
        @Column(name = "operation_id") UUID operationId) {}
