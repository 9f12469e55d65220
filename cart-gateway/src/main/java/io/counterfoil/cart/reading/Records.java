package io.counterfoil.cart.reading;

import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import java.time.Instant;
import java.util.Optional;

/**
 * A cart's records of one kind: its items, or its customers.
 *
 * <p>Reading from any cursor it gave, again and again, meets every record that was made or changed since; some may
 * come twice.
 */
public interface Records<T> {

    Outcome<Listing<T>> list(CartConnection connection, Search search);

    /** Empty when there is none of this id. */
    Outcome<Optional<T>> one(CartConnection connection, String id);

    /** The one of this natural key: an item's SKU, a customer's e-mail address; a trouble when there are several. */
    Outcome<Optional<T>> called(CartConnection connection, String key);

    /** The cursor that misses no record changed at or after {@code from}. */
    Cursor startAt(Instant from);

    /** The next records changed since the cursor. */
    Outcome<Changes<T>> changed(CartConnection connection, Cursor cursor);

    /** Makes the record, an item with its quantity if it has one, and gives it back as the cart has it now. */
    Outcome<T> create(CartConnection connection, T record);

    /**
     * Writes what differs and nothing else: whoever made a page for a product must not lose it to the books. What is
     * empty in {@code wanted} is left as it is.
     *
     * @param present as the cart has it
     */
    Outcome<T> update(CartConnection connection, T present, T wanted);
}
