/** What happened: a projection of what the other services told. */
@NullMarked
package io.counterfoil.history;

import org.jspecify.annotations.NullMarked;
