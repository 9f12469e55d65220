@NullMarked
package io.counterfoil.cart.setup;

import org.jspecify.annotations.NullMarked;
