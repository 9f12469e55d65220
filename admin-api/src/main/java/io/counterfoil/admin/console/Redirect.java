package io.counterfoil.admin.console;

import io.counterfoil.admin.rest.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/** Leads from a form to the page that shows what came of it, so that reloading repeats nothing. */
final class Redirect {

    private Redirect() {}

    static Response to(String page) {
        return builder(page).build();
    }

    static Response to(String page, Notice notice) {
        return withCookie(page, notice.set());
    }

    static Response withCookie(String page, String cookie) {
        return builder(page).header(HttpHeaders.SET_COOKIE, cookie).build();
    }

    /** Does something; what comes of it, or why it could not be done, stands on the page. */
    static Response after(String page, Supplier<Notice> action) {
        return to(page, tried(action));
    }

    /** The address stays relative: a proxy before us may speak https with the browser and http with us. */
    private static Response.ResponseBuilder builder(String page) {
        return Response.status(Response.Status.SEE_OTHER).header(HttpHeaders.LOCATION, page);
    }

    private static Notice tried(Supplier<Notice> action) {
        try {
            return action.get();
        } catch (Problem problem) {
            return Notice.bad(String.valueOf(problem.getMessage()));
        }
    }
}
