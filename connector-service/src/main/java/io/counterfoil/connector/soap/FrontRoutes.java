package io.counterfoil.connector.soap;

import io.counterfoil.connector.ConnectorConfig;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Everything under /qbwc comes by here before CXF: calls are POSTs to /qbwc itself, and the WSDL may be looked at. */
@ApplicationScoped
class FrontRoutes {

    private static final int BEFORE_CXF = -90;

    private final Gate gate;
    private final ShortWay shortWay;
    private final ConnectorConfig config;

    FrontRoutes(Gate gate, ShortWay shortWay, ConnectorConfig config) {
        this.shortWay = shortWay;
        this.gate = gate;
        this.config = config;
    }

    void register(@Observes Router router) {
        router.route("/qbwc/*").order(BEFORE_CXF).handler(this::enter);
    }

    private void enter(RoutingContext call) {
        HttpServerRequest request = call.request();
        if (!request.path().equals("/qbwc") && !request.path().equals("/qbwc/")) {
            call.response().setStatusCode(404).end();
        } else if (HttpMethod.POST.equals(request.method())) {
            new CallHandler(call, gate, shortWay).begin(config.callWithin());
        } else if (HttpMethod.GET.equals(request.method()) && "wsdl".equalsIgnoreCase(request.query())) {
            call.next();
        } else {
            call.response().setStatusCode(405).putHeader("Allow", "POST").end();
        }
    }
}
