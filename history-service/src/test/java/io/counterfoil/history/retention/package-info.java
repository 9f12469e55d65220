@NullMarked
package io.counterfoil.history.retention;

import org.jspecify.annotations.NullMarked;
