package io.counterfoil.connector.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sessions of all stores. Every call joins the running transaction. */
public interface Sessions {

    /** The session of a ticket, locked until the transaction ends. */
    Optional<Session> lock(String ticketHash);

    /** The OPEN sessions of a store, locked. */
    List<Session> lockOpen(UUID storeId);

    /** Some OPEN sessions without a call since {@code before}, locked; those that another replica holds are left out. */
    List<Session> lockIdle(Instant before);

    void add(Session session, String ticketHash);

    void save(Session session, Instant now);

    /** True the first time that this operation is part of the session. */
    boolean startRun(UUID sessionId, UUID operationId);
}
