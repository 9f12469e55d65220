@NullMarked
package io.counterfoil.cart.webhook;

import org.jspecify.annotations.NullMarked;
