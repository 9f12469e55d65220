@NullMarked
package io.counterfoil.cart.prestashop;

import org.jspecify.annotations.NullMarked;
