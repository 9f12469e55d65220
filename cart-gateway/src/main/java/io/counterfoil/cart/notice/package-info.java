/** Letters to people when a store's cart cannot be read, and when it can again. */
@NullMarked
package io.counterfoil.cart.notice;

import org.jspecify.annotations.NullMarked;
