@NullMarked
package io.counterfoil.queue.retention;

import org.jspecify.annotations.NullMarked;
