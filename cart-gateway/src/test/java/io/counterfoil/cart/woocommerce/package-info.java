@NullMarked
package io.counterfoil.cart.woocommerce;

import org.jspecify.annotations.NullMarked;
