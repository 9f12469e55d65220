package io.counterfoil.history.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.counterfoil.history.projection.Session;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place in a list that is ordered by time; opaque for clients. */
record Place(Instant at, UUID id) {

    private static final Instant AFTER_ALL = Instant.parse("9999-01-01T00:00:00Z");
    static final Place NEWEST = new Place(AFTER_ALL, new UUID(0, 0));
    static final Place OLDEST = new Place(Instant.EPOCH, new UUID(0, 0));
    private static final int ID_LENGTH = 36;

    static Place of(Session session) {
        return new Place(session.openedAt(), session.id());
    }

    static Place of(TaskBody task) {
        return new Place(task.settledAt(), task.taskId());
    }

    /** Where the text points to; where the list begins when there is none. */
    static Place parse(@Nullable String text, Place beginning) {
        if (text == null) {
            return beginning;
        }
        try {
            String decoded = new String(Base64.getUrlDecoder().decode(text), UTF_8);
            return new Place(checked(decoded.substring(ID_LENGTH)), UUID.fromString(decoded.substring(0, ID_LENGTH)));
        } catch (IllegalArgumentException | DateTimeException | StringIndexOutOfBoundsException e) {
            throw Problem.badInput("after must be a 'next' that this list gave.");
        }
    }

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((id.toString() + at).getBytes(UTF_8));
    }

    private static Instant checked(String text) {
        Instant time = Instant.parse(text);
        if (time.isBefore(Instant.EPOCH) || time.isAfter(AFTER_ALL)) {
            throw new DateTimeException("no time of ours");
        }
        return time;
    }
}
