/** Where a store's cart is and the secret that opens it. */
@NullMarked
package io.counterfoil.cart.connection;

import org.jspecify.annotations.NullMarked;
