package io.counterfoil.queue.books;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.counterfoil.queue.access.BadQuestion;
import java.util.Base64;

/** The last record of a page. */
record Cursor(String nameKey, String listId) {

    private static final String BETWEEN = "\n";

    static Cursor of(BookRecord record) {
        return new Cursor(NameKey.of(record.name()), record.listId());
    }

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((listId + BETWEEN + nameKey).getBytes(UTF_8));
    }

    static Cursor parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(BETWEEN, 2);
            return new Cursor(parts[1], parts[0]);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new BadQuestion("\"after\" is not a cursor of this list; leave it out to begin at the start.", e);
        }
    }
}
