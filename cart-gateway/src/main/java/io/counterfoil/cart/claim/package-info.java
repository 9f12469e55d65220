/** Work that this replica has taken, and keeps while it lives. */
@NullMarked
package io.counterfoil.cart.claim;

import org.jspecify.annotations.NullMarked;
