package io.counterfoil.connector.memory;

import io.counterfoil.connector.attempt.Attempt;
import io.counterfoil.connector.attempt.Attempts;
import io.counterfoil.connector.attempt.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Attempts in memory. */
public final class MemoryAttempts implements Attempts {

    private static final Set<Attempt.State> TO_ASK =
            EnumSet.of(Attempt.State.UNKNOWN, Attempt.State.HELD, Attempt.State.GONE);

    private final Memory memory;

    public MemoryAttempts(Memory memory) {
        this.memory = memory;
    }

    @Override
    public void add(Attempt attempt, String request) {
        Memory.Rows rows = memory.statement();
        rows.requests.put(attempt.id(), request);
        rows.attempts.put(attempt.id(), new Memory.AttemptRow(attempt, attempt.sentAt(), null));
    }

    @Override
    public Attempt get(String id) {
        Memory.AttemptRow row = memory.statement().attempts.get(id);
        if (row == null) {
            throw new NoSuchElementException("attempt " + id);
        }
        return row.attempt();
    }

    @Override
    public String request(String id) {
        return Objects.requireNonNull(memory.statement().requests.get(id));
    }

    @Override
    public void move(String id, Attempt.State state) {
        memory.statement()
                .attempts
                .computeIfPresent(
                        id,
                        (key, row) ->
                                new Memory.AttemptRow(moved(row.attempt(), state), row.askAt(), row.answeredAt()));
    }

    static Attempt moved(Attempt a, Attempt.State state) {
        return new Attempt(a.id(), a.storeId(), a.sessionId(), a.tasks(), state, a.sentAt(), a.machine());
    }

    @Override
    public void answered(String id, String response, Instant now) {
        memory.statement().attempts.computeIfPresent(id, (key, row) -> {
            Attempt attempt = row.attempt();
            Instant answeredAt = attempt.state() == Attempt.State.SENT ? now : row.answeredAt();
            return new Memory.AttemptRow(moved(attempt, Attempt.State.ANSWERED), row.askAt(), answeredAt);
        });
    }

    @Override
    public void askLater(String id, Instant at) {
        memory.statement()
                .attempts
                .computeIfPresent(id, (key, row) -> new Memory.AttemptRow(row.attempt(), at, row.answeredAt()));
    }

    @Override
    public Optional<Attempt> nextToAsk(UUID storeId, Instant now) {
        return memory.statement().attempts.values().stream()
                .filter(row -> row.attempt().storeId().equals(storeId)
                        && TO_ASK.contains(row.attempt().state())
                        && !row.askAt().isAfter(now))
                .min(Comparator.comparing(Memory.AttemptRow::askAt)
                        .thenComparing(row -> row.attempt().id()))
                .map(Memory.AttemptRow::attempt);
    }

    @Override
    public Pace pace(UUID storeId) {
        List<Memory.AttemptRow> latest = memory.statement().attempts.values().stream()
                .filter(row -> row.attempt().storeId().equals(storeId) && row.answeredAt() != null)
                .sorted(Comparator.comparing(
                                (Memory.AttemptRow row) -> row.attempt().sentAt())
                        .reversed())
                .limit(3)
                .toList();
        return new Pace(
                latest.stream().mapToInt(row -> row.attempt().tasks()).sum(),
                latest.stream()
                        .map(row -> Duration.between(row.attempt().sentAt(), Objects.requireNonNull(row.answeredAt())))
                        .reduce(Duration.ZERO, Duration::plus));
    }

    @Override
    public void doubt(UUID storeId) {
        forget(attempt -> attempt.storeId().equals(storeId) && attempt.state() == Attempt.State.HELD);
    }

    @Override
    public List<String> loseSight(UUID sessionId) {
        return forget(attempt -> attempt.sessionId().equals(sessionId) && attempt.state() == Attempt.State.SENT);
    }

    private List<String> forget(Predicate<Attempt> which) {
        List<String> forgotten = new ArrayList<>();
        memory.statement().attempts.replaceAll((id, row) -> {
            if (!which.test(row.attempt())) {
                return row;
            }
            forgotten.add(id);
            return new Memory.AttemptRow(moved(row.attempt(), Attempt.State.UNKNOWN), row.askAt(), row.answeredAt());
        });
        return forgotten;
    }
}
