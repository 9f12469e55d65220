package io.counterfoil.admin.client;

import java.util.Locale;

/** A service that knows something which people ask admin-api for. */
public enum Owner {
    CONNECTOR_SERVICE,
    QUEUE_SERVICE,
    CART_GATEWAY,
    HISTORY_SERVICE;

    public String serviceName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
