package io.counterfoil.connector.soap;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * What is answered beside SOAP: the support page, which the Web Connector fetches when a .qwc is added and which must
 * answer 200 on the same host, and 405 to anybody who only looks.
 */
@ApplicationScoped
class SupportRoutes {

    private static final String PAGE = """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>Counterfoil: Web Connector</title>
            <h1>Counterfoil and the QuickBooks Web Connector</h1>
            <p>This address is for the QuickBooks Web Connector. If an update fails, look at the Status column of the Web
            Connector: it says what happened. For a report, set the log level to VERBOSE and keep QWCLog.txt.</p>
            <p>A refused password: press "New password" on the Web Connector tab of your store and type the new one into
            the Web Connector. The user name stays the same.</p>
            """;

    void register(@Observes Router router) {
        router.get("/qbwc/support").order(-100).handler(SupportRoutes::support);
        router.get("/qbwc").order(-100).handler(SupportRoutes::onlyWsdl);
        for (HttpMethod method :
                new HttpMethod[] {HttpMethod.PUT, HttpMethod.DELETE, HttpMethod.TRACE, HttpMethod.OPTIONS}) {
            router.route(method, "/qbwc").order(-100).handler(SupportRoutes::notAllowed);
        }
    }

    private static void support(RoutingContext call) {
        call.response().putHeader("Content-Type", "text/html; charset=utf-8").end(PAGE);
    }

    private static void onlyWsdl(RoutingContext call) {
        if (call.request().query() != null && call.request().query().equalsIgnoreCase("wsdl")) {
            call.next();
        } else {
            notAllowed(call);
        }
    }

    private static void notAllowed(RoutingContext call) {
        call.response().setStatusCode(405).putHeader("Allow", "POST").end();
    }
}
