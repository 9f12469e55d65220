/** Shopify's Admin API (GraphQL). */
@NullMarked
package io.counterfoil.cart.shopify;

import org.jspecify.annotations.NullMarked;
