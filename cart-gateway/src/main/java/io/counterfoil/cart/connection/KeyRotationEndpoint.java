package io.counterfoil.cart.connection;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * The operator's command to wrap all data keys with the master key in use, where health and metrics are: nobody outside
 * reaches that port, and doing it once more changes nothing.
 */
@ApplicationScoped
class KeyRotationEndpoint {

    private static final String PATH = "/keys/rotation";

    private final DataKeys keys;

    KeyRotationEndpoint(DataKeys keys) {
        this.keys = keys;
    }

    void listen(@Observes ManagementInterface management) {
        management.router().post(PATH).blockingHandler(this::rotate);
    }

    private void rotate(RoutingContext call) {
        DataKeys.Rotated rotated = keys.rotate();
        call.json(new JsonObject().put("wrapped", rotated.wrapped()).put("lost", rotated.lost()));
    }
}
