@NullMarked
package io.counterfoil.cart.claim;

import org.jspecify.annotations.NullMarked;
