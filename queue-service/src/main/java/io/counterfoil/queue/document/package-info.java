/** Orders as imported and as they will be entered, and the one place that decides about each. */
@NullMarked
package io.counterfoil.queue.document;

import org.jspecify.annotations.NullMarked;
