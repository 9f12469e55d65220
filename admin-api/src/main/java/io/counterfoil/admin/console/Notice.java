package io.counterfoil.admin.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;

/** What came of a form, for the page that follows; a cookie brings it there. */
record Notice(boolean good, String text) {

    static final String COOKIE = "notice";

    /** A cookie has about 4,000 characters. */
    private static final int LONGEST = 800;

    private static final int SECONDS = 60;

    static Notice good(String text) {
        return new Notice(true, text);
    }

    static Notice bad(String text) {
        return new Notice(false, text);
    }

    /** The header {@code Set-Cookie}. */
    String set() {
        String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        String code = Base64.getUrlEncoder().withoutPadding().encodeToString(shown.getBytes(UTF_8));
        return COOKIE + "=" + (good ? "1" : "0") + code + "; Path=/; Max-Age=" + SECONDS
                + "; HttpOnly; SameSite=Strict";
    }

    static String cleared() {
        return COOKIE + "=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict";
    }

    /** Empty for what is none of ours. */
    static Optional<Notice> read(String cookie) {
        if (cookie.isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] text = Base64.getUrlDecoder().decode(cookie.substring(1));
            return Optional.of(new Notice(cookie.charAt(0) == '1', new String(text, UTF_8)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
