package io.counterfoil.admin.console;

import java.util.List;

/** Who is written to when a store's cart cannot be read. */
record NotificationsPage(Head head, List<String> addresses) {

    NotificationsPage {
        addresses = List.copyOf(addresses);
    }

    /** One a line. */
    public String lines() {
        return String.join("\n", addresses);
    }

    /** As cart-gateway tells them. */
    record Addresses(List<String> addresses) {

        static final Addresses NONE = new Addresses(List.of());

        Addresses {
            addresses = List.copyOf(addresses);
        }
    }
}
