package io.counterfoil.cart.http;

import io.counterfoil.cart.connection.Trouble;
import java.util.Optional;

/** What one kind of cart means by its answers outside the 200s. */
@FunctionalInterface
public interface Refusals {

    /** Empty: it means what the status means everywhere. */
    Optional<Trouble> meaning(int status, String body);
}
