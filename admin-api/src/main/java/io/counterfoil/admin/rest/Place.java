package io.counterfoil.admin.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The place of a row in a list that is ordered by number, the largest first; opaque for clients. */
public final class Place {

    private Place() {}

    /** Where the text points to; the start of the list when there is none. */
    public static long parse(@Nullable String text) {
        if (text == null) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(new String(Base64.getUrlDecoder().decode(text), UTF_8));
        } catch (IllegalArgumentException e) {
            throw Problem.badInput("after must be a 'next' that this list gave.");
        }
    }

    public static String text(long number) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.valueOf(number).getBytes(UTF_8));
    }
}
