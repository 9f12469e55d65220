/** What is written to carts, and what a person chose to be read from them. */
@NullMarked
package io.counterfoil.cart.writing;

import org.jspecify.annotations.NullMarked;
