package io.counterfoil.cart.prestashop;

import java.util.Locale;

/** What is read of PrestaShop: the key needs the right to view each that is used. */
enum Resource {
    ADDRESSES("address"),
    CONFIGURATIONS("configuration"),
    COUNTRIES("country"),
    CURRENCIES("currency"),
    CUSTOMERS("customer"),
    ORDER_CART_RULES("order_cart_rule"),
    ORDER_DETAILS("order_detail"),
    ORDER_PAYMENTS("order_payment"),
    ORDER_SLIP("order_slip"),
    ORDER_STATES("order_state"),
    ORDERS("order"),
    STATES("state"),
    TAXES("tax"),
    COMBINATIONS("combination", false),
    LANGUAGES("language", false),
    PRODUCT_OPTION_VALUES("product_option_value", false),
    PRODUCTS("product", false),
    STOCK_AVAILABLES("stock_available", false);

    private final String record;
    private final boolean forOrders;

    Resource(String record) {
        this(record, true);
    }

    Resource(String record, boolean forOrders) {
        this.record = record;
        this.forOrders = forOrders;
    }

    /** Whether orders cannot be read without. */
    boolean forOrders() {
        return forOrders;
    }

    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The element round the records; for one resource it is not its path. */
    String list() {
        return this == ORDER_SLIP ? "order_slips" : path();
    }

    String record() {
        return record;
    }
}
