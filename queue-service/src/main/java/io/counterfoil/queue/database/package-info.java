/** How this service reaches its database. */
@NullMarked
package io.counterfoil.queue.database;

import org.jspecify.annotations.NullMarked;
