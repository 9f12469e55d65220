/** What is read from a cart, in one shape for all carts. */
@NullMarked
package io.counterfoil.cart.reading;

import org.jspecify.annotations.NullMarked;
