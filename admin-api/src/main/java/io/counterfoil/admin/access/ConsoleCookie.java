package io.counterfoil.admin.access;

/**
 * The cookie of a browser that is signed in to the console. With https it is bound to this host by its name; a proxy that
 * ends https says so in {@code X-Forwarded-Proto}.
 */
public record ConsoleCookie(boolean secure) {

    /** The header in which a proxy names the scheme that the browser used. */
    public static final String SCHEME = "X-Forwarded-Proto";

    public String name() {
        return secure ? "__Host-counterfoil" : "counterfoil";
    }

    /** The header {@code Set-Cookie} for somebody who has signed in. */
    public String set(ConsoleToken token) {
        return header(token.text(), PostgresConsoleSessions.LIFE.toSeconds());
    }

    /** The header {@code Set-Cookie} for somebody who has signed out. */
    public String cleared() {
        return header("", 0);
    }

    private String header(String value, long seconds) {
        return name() + "=" + value + "; Path=/; Max-Age=" + seconds + "; HttpOnly; SameSite=Strict"
                + (secure ? "; Secure" : "");
    }
}
