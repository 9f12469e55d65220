package io.counterfoil.admin.console;

import io.counterfoil.admin.client.Question;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Which orders somebody wants to transfer, as the form says it.
 *
 * @param customer only this one's (name or e-mail address); empty: all customers
 * @param from the first day; empty: from the beginning
 * @param to the last day; empty: until today
 * @param exported previously exported ones, too
 */
record TransferRange(String customer, String from, String to, boolean exported) {

    /** As queue-service is asked for a part of them. */
    Question question(String after, int limit) {
        return Question.get("/orders/preview")
                .with("customer", given(customer))
                .with("from", given(from))
                .with("to", given(to))
                .with("exported", exported)
                .with("after", given(after))
                .with("limit", limit);
    }

    /** Whom queue-service is asked for to propose. */
    Question buyers(int limit) {
        return Question.get("/orders/customers").with("q", given(customer)).with("limit", limit);
    }

    /** As an address asks for them. */
    String query() {
        return "preview=yes&customer=" + encoded(customer) + "&from=" + encoded(from) + "&to=" + encoded(to)
                + (exported ? "&exported=on" : "");
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
