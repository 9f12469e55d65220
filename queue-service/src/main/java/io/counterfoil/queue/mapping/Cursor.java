package io.counterfoil.queue.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.counterfoil.queue.access.BadQuestion;
import java.util.Base64;

/** The last mapping of a page. */
record Cursor(String kind, String key) {

    private static final String BETWEEN = "\n";

    static Cursor of(Mapping mapping) {
        return new Cursor(mapping.kind().name(), mapping.key());
    }

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((kind + BETWEEN + key).getBytes(UTF_8));
    }

    static Cursor parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(BETWEEN, 2);
            return new Cursor(parts[0], parts[1]);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new BadQuestion("\"after\" is not a cursor of this list; leave it out to begin at the start.", e);
        }
    }
}
