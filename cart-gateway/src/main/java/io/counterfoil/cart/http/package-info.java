/** The one way this service talks to carts. */
@NullMarked
package io.counterfoil.cart.http;

import org.jspecify.annotations.NullMarked;
