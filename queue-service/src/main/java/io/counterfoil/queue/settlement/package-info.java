/** What QuickBooks answered, brought back to the tasks, the links and the documents. */
@NullMarked
package io.counterfoil.queue.settlement;

import org.jspecify.annotations.NullMarked;
