package io.counterfoil.connector.memory;

import io.counterfoil.connector.memory.Memory.Rows;
import io.counterfoil.connector.memory.Memory.SessionRow;
import io.counterfoil.connector.session.Session;
import io.counterfoil.connector.session.Sessions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Sessions in memory. Calls come one after the other, so a lock is only a look. */
public final class MemorySessions implements Sessions {

    private final Memory memory;

    public MemorySessions(Memory memory) {
        this.memory = memory;
    }

    @Override
    public Optional<Session> lock(String ticketHash) {
        return where(row -> row.ticketHash().equals(ticketHash)).stream().findFirst();
    }

    @Override
    public List<Session> lockOpen(UUID storeId) {
        return where(row -> row.session().storeId().equals(storeId) && isOpen(row));
    }

    @Override
    public List<Session> lockIdle(Instant before) {
        return where(row -> isOpen(row) && row.lastCall().isBefore(before));
    }

    private List<Session> where(Predicate<SessionRow> condition) {
        return memory.statement().sessions.values().stream()
                .filter(condition)
                .map(SessionRow::session)
                .toList();
    }

    private static boolean isOpen(SessionRow row) {
        return row.session().state() == Session.State.OPEN;
    }

    @Override
    public void add(Session session, String ticketHash) {
        Rows rows = memory.statement();
        boolean taken = rows.sessions.values().stream()
                .anyMatch(row -> isOpen(row) && row.session().storeId().equals(session.storeId()));
        if (taken) {
            throw new IllegalStateException("two OPEN sessions of store " + session.storeId());
        }
        rows.sessions.put(session.id(), new SessionRow(session, ticketHash, session.openedAt()));
    }

    @Override
    public void save(Session session, Instant now) {
        memory.statement()
                .sessions
                .computeIfPresent(session.id(), (id, row) -> new SessionRow(session, row.ticketHash(), now));
    }

    @Override
    public boolean startRun(UUID sessionId, UUID operationId) {
        return memory.statement().runs.add(List.of(sessionId, operationId));
    }
}
