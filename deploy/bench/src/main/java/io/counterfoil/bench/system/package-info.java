/** The processes that are measured, and what they use. */
@NullMarked
package io.counterfoil.bench.system;

import org.jspecify.annotations.NullMarked;
