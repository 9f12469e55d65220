/** The command that runs all of Counterfoil on one machine. */
@NullMarked
package io.counterfoil.local;

import org.jspecify.annotations.NullMarked;
