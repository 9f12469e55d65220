@NullMarked
package io.counterfoil.queue.agreement;

import org.jspecify.annotations.NullMarked;
