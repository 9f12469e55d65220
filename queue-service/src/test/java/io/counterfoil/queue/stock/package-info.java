@NullMarked
package io.counterfoil.queue.stock;

import org.jspecify.annotations.NullMarked;
