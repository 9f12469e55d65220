/** BigCommerce's REST API, version 2 for orders. */
@NullMarked
package io.counterfoil.cart.bigcommerce;

import org.jspecify.annotations.NullMarked;
