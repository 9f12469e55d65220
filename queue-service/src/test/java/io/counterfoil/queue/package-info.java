/** The service through its front doors. */
@NullMarked
package io.counterfoil.queue;

import org.jspecify.annotations.NullMarked;
