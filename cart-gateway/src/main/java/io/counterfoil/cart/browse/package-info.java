/** A cart's own lists, live, and what a person chooses from them. */
@NullMarked
package io.counterfoil.cart.browse;

import org.jspecify.annotations.NullMarked;
