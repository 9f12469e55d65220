@NullMarked
package io.counterfoil.cart.http;

import org.jspecify.annotations.NullMarked;
