/** connector-service, asked in the name of the person who waits. */
@NullMarked
package io.counterfoil.queue.connector;

import org.jspecify.annotations.NullMarked;
