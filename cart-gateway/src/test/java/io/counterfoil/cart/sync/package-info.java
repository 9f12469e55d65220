@NullMarked
package io.counterfoil.cart.sync;

import org.jspecify.annotations.NullMarked;
