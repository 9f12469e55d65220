package io.counterfoil.queue.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.counterfoil.queue.access.BadQuestion;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;

/** The last document of a page. */
record Cursor(Instant orderCreatedAt, UUID id) {

    static Cursor of(Document document) {
        return new Cursor(document.order().createdAt().truncatedTo(ChronoUnit.MICROS), document.id());
    }

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((orderCreatedAt + "|" + id).getBytes(UTF_8));
    }

    static Cursor parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split("\\|", 2);
            return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new BadQuestion("\"after\" is not a cursor of this list; leave it out to begin at the start.", e);
        }
    }
}
