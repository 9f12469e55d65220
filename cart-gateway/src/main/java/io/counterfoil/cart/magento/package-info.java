/** The REST API of Magento 2 and Adobe Commerce. */
@NullMarked
package io.counterfoil.cart.magento;

import org.jspecify.annotations.NullMarked;
