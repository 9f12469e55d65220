/** Carts that speak the Cart Connect protocol: {@code deploy/modules/cart-connect.yaml}. */
@NullMarked
package io.counterfoil.cart.cartconnect;

import org.jspecify.annotations.NullMarked;
