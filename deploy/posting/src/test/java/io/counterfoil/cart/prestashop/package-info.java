/** Reads recorded orders as the gateway does. */
@NullMarked
package io.counterfoil.cart.prestashop;

import org.jspecify.annotations.NullMarked;
