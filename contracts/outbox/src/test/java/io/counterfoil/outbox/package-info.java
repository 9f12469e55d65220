@NullMarked
package io.counterfoil.outbox;

import org.jspecify.annotations.NullMarked;
