/** How carts write their documents: JSON and XML from strangers, amounts, texts. */
@NullMarked
package io.counterfoil.cart.document;

import org.jspecify.annotations.NullMarked;
