@NullMarked
package io.counterfoil.cart.cartconnect;

import org.jspecify.annotations.NullMarked;
