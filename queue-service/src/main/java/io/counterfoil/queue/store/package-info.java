/** What this service must know of a store. */
@NullMarked
package io.counterfoil.queue.store;

import org.jspecify.annotations.NullMarked;
