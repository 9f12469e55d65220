/** What the company files tell of themselves: lists in pages, and which file it is. */
@NullMarked
package io.counterfoil.queue.pull;

import org.jspecify.annotations.NullMarked;
