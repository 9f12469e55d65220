package io.counterfoil.admin.console;

import io.counterfoil.admin.access.ConsoleCookie;
import io.counterfoil.admin.access.ConsoleToken;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/** What is known of the browser that asks. */
final class Browser {

    private Browser() {}

    /** Whether it speaks https, to us or to the proxy before us. */
    static ConsoleCookie cookie(HttpHeaders headers, boolean secure) {
        return new ConsoleCookie(secure || "https".equals(headers.getHeaderString(ConsoleCookie.SCHEME)));
    }

    /** What it keeps of a sign-in; nobody has checked it here. */
    static Optional<ConsoleToken> token(HttpHeaders headers) {
        return Optional.ofNullable(headers.getCookies().get(new ConsoleCookie(true).name()))
                .or(() -> Optional.ofNullable(headers.getCookies().get(new ConsoleCookie(false).name())))
                .map(Cookie::getValue)
                .map(ConsoleToken::new);
    }
}
