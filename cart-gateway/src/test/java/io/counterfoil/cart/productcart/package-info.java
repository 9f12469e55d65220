@NullMarked
package io.counterfoil.cart.productcart;

import org.jspecify.annotations.NullMarked;
