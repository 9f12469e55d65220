@NullMarked
package io.counterfoil.cart.magento;

import org.jspecify.annotations.NullMarked;
