/** Named pieces of work for the books, and the tasks in them. */
@NullMarked
package io.counterfoil.queue.operation;

import org.jspecify.annotations.NullMarked;
