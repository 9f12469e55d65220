/** Reading each store's cart again and again, losing nothing. */
@NullMarked
package io.counterfoil.cart.sync;

import org.jspecify.annotations.NullMarked;
