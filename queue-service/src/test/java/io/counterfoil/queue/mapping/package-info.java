@NullMarked
package io.counterfoil.queue.mapping;

import org.jspecify.annotations.NullMarked;
