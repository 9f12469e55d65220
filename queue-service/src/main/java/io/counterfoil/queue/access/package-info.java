/** Who calls the internal REST, for which tenant, and what a refused call answers. */
@NullMarked
package io.counterfoil.queue.access;

import org.jspecify.annotations.NullMarked;
