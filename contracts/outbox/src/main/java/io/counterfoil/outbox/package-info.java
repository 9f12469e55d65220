/** How facts leave a service with the transaction that made them true, and how they are taken in exactly once. */
@NullMarked
package io.counterfoil.outbox;

import org.jspecify.annotations.NullMarked;
