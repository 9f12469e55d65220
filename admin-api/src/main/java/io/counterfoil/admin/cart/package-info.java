/** A store's cart, which cart-gateway knows. */
@NullMarked
package io.counterfoil.admin.cart;

import org.jspecify.annotations.NullMarked;
