package io.counterfoil.queue.access;

/**
 * Why a call was refused (RFC 9457).
 *
 * @param detail what to do, for people
 * @param code for programs, stable
 */
public record Problem(String type, String title, int status, String detail, String code) {

    static Problem of(int status, String title, String code, String detail) {
        return new Problem("about:blank", title, status, detail, code);
    }
}
