/** What each shop may sell: computed from the books and the web orders, told to the carts, explained to people. */
@NullMarked
package io.counterfoil.queue.stock;

import org.jspecify.annotations.NullMarked;
