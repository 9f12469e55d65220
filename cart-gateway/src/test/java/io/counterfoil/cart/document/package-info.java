@NullMarked
package io.counterfoil.cart.document;

import org.jspecify.annotations.NullMarked;
