package io.counterfoil.queue.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.counterfoil.queue.access.BadQuestion;
import java.util.Base64;
import java.util.UUID;

/** The last buyer of a page. */
record BuyerCursor(String customer, UUID id) {

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((id + "|" + customer).getBytes(UTF_8));
    }

    static BuyerCursor parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split("\\|", 2);
            return new BuyerCursor(parts[parts.length - 1], UUID.fromString(parts[0]));
        } catch (IllegalArgumentException e) {
            throw new BadQuestion("\"after\" is not a cursor of this list; leave it out to begin at the start.", e);
        }
    }
}
