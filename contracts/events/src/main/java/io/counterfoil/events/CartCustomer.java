package io.counterfoil.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A registered customer as a cart has it; absent parts are empty.
 *
 * @param cartCustomerId null: not yet in the cart
 */
public record CartCustomer(
        @Nullable String cartCustomerId,
        String firstName,
        String lastName,
        String company,
        String email,
        String phone,
        Order.Address billing,
        Order.Address shipping,
        @Nullable Instant modifiedAt) {}
