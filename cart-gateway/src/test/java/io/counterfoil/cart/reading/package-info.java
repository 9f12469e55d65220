@NullMarked
package io.counterfoil.cart.reading;

import org.jspecify.annotations.NullMarked;
