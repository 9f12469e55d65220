@NullMarked
package io.counterfoil.cart.guest;

import org.jspecify.annotations.NullMarked;
