package io.counterfoil.connector.soap;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** AppSupport of the .qwc: the Web Connector fetches it when the file is added, and wants 200 from the endpoint's host. */
@ApplicationScoped
class SupportRoutes {

    private static final int BEFORE_CALLS = -100;

    private static final String PAGE = """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>Counterfoil: Web Connector</title>
            <h1>Counterfoil and the QuickBooks Web Connector</h1>
            <p>This address is for the QuickBooks Web Connector. If an update fails, look at the Status column of the Web
            Connector: it says what happened. For a report, set the log level to VERBOSE and keep QWCLog.txt.</p>
            <p>A refused password: press "New password" on the Web Connector tab of your store and type the new one into
            the Web Connector. The user name stays the same.</p>
            """;

    void register(@Observes Router router) {
        router.route("/qbwc/support")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(BEFORE_CALLS)
                .handler(SupportRoutes::support);
    }

    private static void support(RoutingContext call) {
        call.response().putHeader("Content-Type", "text/html; charset=utf-8").end(PAGE);
    }
}
