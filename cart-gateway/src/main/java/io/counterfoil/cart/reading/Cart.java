package io.counterfoil.cart.reading;

import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.events.CartCustomer;
import io.counterfoil.events.CartType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One kind of shop software. Reading from any cursor it gave, again and again until a page has no more, meets every
 * order at least once that was created or changed since; orders may come twice.
 */
public interface Cart {

    /** How many orders are asked for at once. */
    int MOST_ASKED = 100;

    CartType type();

    Capabilities capabilities();

    /** The cursor that misses no order changed at or after {@code from}. */
    Cursor startAt(Instant from);

    /** The next orders changed since the cursor. Ends within minutes, with what was read by then. */
    Outcome<Page> read(CartConnection connection, Cursor cursor);

    /**
     * Which of these orders the cart still has; the others were deleted there. Never a guess: an answer that is not to
     * what was asked is a trouble.
     *
     * @param orders at most {@link #MOST_ASKED}
     */
    Outcome<Set<String>> present(CartConnection connection, List<ToldOrder> orders);

    /** Tries the connection and the right to read orders; the value is what the shop calls itself. */
    Outcome<String> test(CartConnection connection);

    /** Its orders for people to look through; empty when it cannot list them. */
    default Optional<OrderList> orderList() {
        return Optional.empty();
    }

    /** Its items; empty when they cannot be read. */
    default Optional<Catalogue> catalogue() {
        return Optional.empty();
    }

    /** Its registered customers; empty when they cannot be read. */
    default Optional<Records<CartCustomer>> customers() {
        return Optional.empty();
    }

    /** Its mark of entered orders; most have none. */
    default Optional<ExportFlags> exportFlags() {
        return Optional.empty();
    }
}
