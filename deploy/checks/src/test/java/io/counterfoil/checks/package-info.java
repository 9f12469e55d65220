/** Holds what operators use, and what they read, against the code. */
@NullMarked
package io.counterfoil.checks;

import org.jspecify.annotations.NullMarked;
