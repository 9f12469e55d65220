/** What shops tell of themselves: believed only when signed, and then only that something changed. */
@NullMarked
package io.counterfoil.cart.webhook;

import org.jspecify.annotations.NullMarked;
