/** WooCommerce's REST API, version 3. */
@NullMarked
package io.counterfoil.cart.woocommerce;

import org.jspecify.annotations.NullMarked;
