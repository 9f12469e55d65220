@NullMarked
package io.counterfoil.cart;

import org.jspecify.annotations.NullMarked;
