package io.counterfoil.admin.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The place of a row in a list that is ordered by name; opaque for clients. */
public record Cursor(String name, UUID id) {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int ID_LENGTH = 36;

    /** Where the text points to; the start of the list when there is none. */
    public static Cursor parse(@Nullable String text) {
        return text == null ? new Cursor("", BEFORE_ALL) : decode(text);
    }

    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((id + name).getBytes(UTF_8));
    }

    private static Cursor decode(String text) {
        try {
            String decoded = new String(Base64.getUrlDecoder().decode(text), UTF_8);
            String name = Input.line("after", decoded.substring(ID_LENGTH), Integer.MAX_VALUE);
            return new Cursor(name, UUID.fromString(decoded.substring(0, ID_LENGTH)));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw Problem.badInput("after must be a 'next' that this list gave.");
        }
    }
}
