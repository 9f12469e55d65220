package io.counterfoil.admin.console;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The pages of one store. */
enum Tab {
    AUTO_SYNC,
    ORDERS,
    ITEMS,
    CUSTOMERS,
    ORDERS_CART,
    ITEMS_CART,
    CUSTOMERS_CART,
    MAPPINGS,
    PREFERENCES,
    WEB_CONNECTOR,
    NOTIFICATIONS,
    HISTORY,
    PENDING_OPERATIONS,
    DECISIONS,
    DIFFERENCES,
    STOCK,
    CHARTS;

    static List<Tab> ofTheStore() {
        return Arrays.stream(values()).filter(tab -> !tab.ofSupport()).toList();
    }

    static List<Tab> ofTheSupportConsole() {
        return Arrays.stream(values()).filter(Tab::ofSupport).toList();
    }

    public boolean ofSupport() {
        return compareTo(HISTORY) >= 0;
    }

    /** The key of its title. */
    public String key() {
        return "tab_" + name().toLowerCase(Locale.ROOT);
    }

    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
