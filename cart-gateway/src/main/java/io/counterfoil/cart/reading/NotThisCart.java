package io.counterfoil.cart.reading;

import io.counterfoil.cart.connection.Trouble;
import io.counterfoil.cart.connection.Trouble.Kind;
import java.util.function.UnaryOperator;

/** Says at the first contact what an unreadable answer means there: another kind of site. */
public final class NotThisCart {

    private NotThisCart() {}

    public static UnaryOperator<Trouble> insteadOf(String cart) {
        return trouble -> trouble.kind() == Kind.NOT_JSON
                ? Trouble.of(
                        Kind.NOT_THIS_CART,
                        "The address answers, but not as " + cart + " does: check the address and the kind of cart, and"
                                + " that no maintenance page is in the way.")
                : trouble;
    }
}
