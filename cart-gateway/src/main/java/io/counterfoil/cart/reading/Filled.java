package io.counterfoil.cart.reading;

import io.counterfoil.events.CartCustomer;
import io.counterfoil.events.CartItem;
import io.counterfoil.events.Order.Address;
import java.util.Objects;

/** What a record will say once it is written: what is empty in it stays as the cart has it. */
public final class Filled {

    private Filled() {}

    /** Whether writing it would change anything. */
    public static boolean changes(CartItem present, CartItem wanted) {
        return !RecordHash.of(item(wanted, present)).equals(RecordHash.of(present));
    }

    public static CartItem item(CartItem wanted, CartItem present) {
        return new CartItem(
                present.cartItemId(),
                or(wanted.sku(), present.sku()),
                or(wanted.name(), present.name()),
                or(wanted.description(), present.description()),
                wanted.price() == null ? present.price() : wanted.price(),
                present.quantity(),
                wanted.active(),
                null);
    }

    public static CartCustomer customer(CartCustomer wanted, CartCustomer present) {
        return new CartCustomer(
                present.cartCustomerId(),
                or(wanted.firstName(), present.firstName()),
                or(wanted.lastName(), present.lastName()),
                or(wanted.company(), present.company()),
                or(wanted.email(), present.email()),
                or(wanted.phone(), present.phone()),
                or(wanted.billing(), present.billing()),
                or(wanted.shipping(), present.shipping()),
                null);
    }

    private static String or(String wanted, String present) {
        return wanted.isEmpty() ? present : wanted;
    }

    private static Address or(Address wanted, Address present) {
        return Objects.equals(wanted, Address.none()) ? present : wanted;
    }
}
