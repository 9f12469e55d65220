package io.counterfoil.events;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What becomes in QuickBooks of those who order. A link wins over all of it. What a record does not have gets the value that
 * it begins with.
 *
 * @param policy what becomes of somebody who is not a customer in QuickBooks
 * @param genericCustomer the customer of all who get none of their own
 * @param linkByEmail the one customer in QuickBooks with the order's e-mail address is taken
 * @param linkByName the customer in QuickBooks of the order's name is taken
 */
public record CustomerPreferences(
        Policy policy, @Nullable String genericCustomer, Boolean linkByEmail, Boolean linkByName) {

    /** How a store begins. */
    @SuppressWarnings("NullAway") // what is not given gets its value in the constructor
    public static final CustomerPreferences INITIAL = new CustomerPreferences(null, null, null, null);

    public CustomerPreferences {
        policy = Objects.requireNonNullElse(policy, Policy.CREATE);
        genericCustomer = Preferences.orNull(genericCustomer);
        linkByEmail = Objects.requireNonNullElse(linkByEmail, false);
        linkByName = Objects.requireNonNullElse(linkByName, false);
    }

    /** What becomes of somebody who is not a customer in QuickBooks. */
    public enum Policy {
        /** A customer is created. */
        CREATE,
        /** The generic customer is taken. */
        GENERIC,
        /** Who orders for a company gets a customer of its own, everybody else the generic one. */
        WHOLESALE_ONLY
    }
}
