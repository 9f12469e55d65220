@NullMarked
package io.counterfoil.cart.connection;

import org.jspecify.annotations.NullMarked;
