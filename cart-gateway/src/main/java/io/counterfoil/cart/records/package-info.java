/** How a cart's items and customers are followed. */
@NullMarked
package io.counterfoil.cart.records;

import org.jspecify.annotations.NullMarked;
