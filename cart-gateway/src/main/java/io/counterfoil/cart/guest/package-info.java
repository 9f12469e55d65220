/** Being a good guest: how often and how many at a time a shop is called, and when it is left alone. */
@NullMarked
package io.counterfoil.cart.guest;

import org.jspecify.annotations.NullMarked;
