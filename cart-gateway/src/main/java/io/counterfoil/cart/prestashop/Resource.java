package io.counterfoil.cart.prestashop;

import java.util.Locale;

/** What is read of PrestaShop: the key needs the right to view each. */
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
    TAXES("tax");

    private final String record;

    Resource(String record) {
        this.record = record;
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
