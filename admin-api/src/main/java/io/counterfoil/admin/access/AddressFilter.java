package io.counterfoil.admin.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * An address is spelled in one way. What can be spelled in several may be one thing to who decides about it and another
 * to who answers it: parameters of a path, separators and dots in code, empty parts and steps back are refused before
 * anybody looks.
 */
@ApplicationScoped
class AddressFilter {

    private static final int FIRST = 10_000;
    private static final Pattern ODD = Pattern.compile("(?i)[;\\\\]|//|%(?:00|2e|2f|3b|5c)|(?:^|/)\\.\\.?(?:/|$)");
    private static final String REFUSAL = """
            {"type":"about:blank","title":"Bad request","status":400,\
            "detail":"This address is spelled in a way that is not taken; see /q/openapi.","code":"ODD_ADDRESS"}""";

    void register(@Observes Filters filters) {
        filters.register(AddressFilter::look, FIRST);
    }

    private static void look(RoutingContext context) {
        String path = context.request().path();
        if (path == null || ODD.matcher(path).find()) {
            context.response()
                    .setStatusCode(400)
                    .putHeader("Content-Type", "application/problem+json")
                    .end(REFUSAL);
        } else {
            context.next();
        }
    }
}
