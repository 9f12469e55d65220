package io.counterfoil.cart.magento;

import io.counterfoil.cart.document.Fields;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** The time zone of the store view that an order was placed in. */
final class StoreZone {

    private StoreZone() {}

    static ZoneId of(Fields order, List<Fields> stores) {
        String name = stores.stream()
                .filter(store -> store.code("id").equals(order.code("store_id")))
                .findFirst()
                .or(() -> stores.stream().findFirst())
                .map(store -> store.code("timezone"))
                .orElse("");
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }
}
