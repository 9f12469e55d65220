@NullMarked
package io.counterfoil.history;

import org.jspecify.annotations.NullMarked;
