/** The service that knows carts: it keeps their secrets, reads what they say and tells the other services. */
@NullMarked
package io.counterfoil.cart;

import org.jspecify.annotations.NullMarked;
