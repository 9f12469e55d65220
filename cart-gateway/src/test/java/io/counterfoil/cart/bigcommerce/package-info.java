@NullMarked
package io.counterfoil.cart.bigcommerce;

import org.jspecify.annotations.NullMarked;
