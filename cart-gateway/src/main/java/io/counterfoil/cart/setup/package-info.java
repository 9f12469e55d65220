/** What a person sets up and looks at: a store's connection to its cart. */
@NullMarked
package io.counterfoil.cart.setup;

import org.jspecify.annotations.NullMarked;
