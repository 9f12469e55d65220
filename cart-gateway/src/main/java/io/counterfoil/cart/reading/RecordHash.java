package io.counterfoil.cart.reading;

import io.counterfoil.cart.document.ContentHash;
import io.counterfoil.events.CartCustomer;
import io.counterfoil.events.CartItem;
import io.counterfoil.events.Order.Address;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The hash of what a record says: not when it changed, and not how many there are. So neither a sale nor our own stock
 * write is a change of an item.
 */
public final class RecordHash {

    private RecordHash() {}

    public static String of(CartItem item) {
        BigDecimal price = item.price();
        return of(
                item.sku(),
                item.name(),
                item.description(),
                price == null ? "" : price.stripTrailingZeros().toPlainString(),
                String.valueOf(item.active()));
    }

    public static String of(CartCustomer customer) {
        return of(
                customer.firstName(),
                customer.lastName(),
                customer.company(),
                customer.email(),
                customer.phone(),
                text(customer.billing()),
                text(customer.shipping()));
    }

    private static String text(Address address) {
        return joined(Stream.of(
                address.firstName(),
                address.lastName(),
                address.company(),
                address.line1(),
                address.line2(),
                address.city(),
                address.state(),
                address.postcode(),
                address.country()));
    }

    private static String of(String... parts) {
        return ContentHash.of(joined(Stream.of(parts)));
    }

    /** With their lengths, so that no text can pass for two. */
    private static String joined(Stream<String> parts) {
        return parts.map(part -> part.length() + ":" + part).collect(Collectors.joining(","));
    }
}
