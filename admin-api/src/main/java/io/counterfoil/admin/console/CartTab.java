package io.counterfoil.admin.console;

/** What the tabs of the cart list. */
final class CartTab {

    private CartTab() {}

    /** As internal REST names the list, of the cart and of the books. */
    static String list(Tab tab) {
        return switch (tab) {
            case ORDERS_CART -> "orders";
            case CUSTOMERS_CART -> "customers";
            default -> "items";
        };
    }
}
