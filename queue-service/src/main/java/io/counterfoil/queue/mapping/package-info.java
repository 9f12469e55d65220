/** What people linked: parts of a store's orders to records of its company file. */
@NullMarked
package io.counterfoil.queue.mapping;

import org.jspecify.annotations.NullMarked;
