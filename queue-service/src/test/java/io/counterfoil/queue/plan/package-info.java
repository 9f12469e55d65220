/** Planning, without a service around it. */
@NullMarked
package io.counterfoil.queue.plan;

import org.jspecify.annotations.NullMarked;
