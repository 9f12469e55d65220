/** All that is kept of one tenant: written out, or erased. */
@NullMarked
package io.counterfoil.tenant;

import org.jspecify.annotations.NullMarked;
