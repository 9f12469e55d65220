package io.counterfoil.admin.console;

import io.counterfoil.events.CartType;
import java.util.List;
import java.util.UUID;

/**
 * A cart that somebody is about to add.
 *
 * @param accounts whose it may be
 */
record NewCart(CartType type, List<String> zones, List<Account> accounts) {

    NewCart {
        zones = List.copyOf(zones);
        accounts = List.copyOf(accounts);
    }

    /** A tenant. */
    record Account(UUID id, String name) {}
}
