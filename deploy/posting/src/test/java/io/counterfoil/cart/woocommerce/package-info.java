/** Reads recorded orders as the gateway does. */
@NullMarked
package io.counterfoil.cart.woocommerce;

import org.jspecify.annotations.NullMarked;
