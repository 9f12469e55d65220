@NullMarked
package io.counterfoil.local;

import org.jspecify.annotations.NullMarked;
