package io.counterfoil.queue.stock;

import io.counterfoil.events.Order;
import io.counterfoil.events.StoreChanged;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Where everybody says what the stock of the shops depends on. It is computed afterwards, in a transaction of its own.
 * Called in the store's turn.
 */
@ApplicationScoped
public class Stock {

    private final Levels levels;
    private final WebOrders orders;

    Stock(Levels levels, WebOrders orders) {
        this.levels = levels;
        this.orders = orders;
    }

    /**
     * An order takes these products, and no others any more.
     *
     * @param lines empty: it takes none
     */
    public void ordered(UUID storeId, UUID tenantId, UUID documentId, List<Order.Line> lines) {
        Map<String, BigDecimal> quantities = new HashMap<>();
        lines.forEach(line -> quantities.merge(line.sku(), line.quantity(), BigDecimal::add));
        orders.takes(storeId, tenantId, documentId, quantities);
    }

    /**
     * An order stands in QuickBooks: it counts until the stock is read after that.
     *
     * @param pending without effect on the stock there
     */
    public void entered(UUID documentId, Instant at, boolean pending) {
        orders.entered(documentId, at, pending);
    }

    /** Items of the books were read, or what products are linked to has changed. */
    public void changed(UUID storeId) {
        levels.due(storeId, Levels.ALL);
    }

    public void changed(StoreChanged settings) {
        if (settings.synchronization().stockToCart()) {
            levels.due(settings.storeId(), Levels.ALL);
        }
    }
}
