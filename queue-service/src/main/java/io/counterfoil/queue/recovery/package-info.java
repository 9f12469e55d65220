/** What is told again after a database was put back or a topic was lost. */
@NullMarked
package io.counterfoil.queue.recovery;

import org.jspecify.annotations.NullMarked;
