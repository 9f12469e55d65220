/** Calls that are repeated because their answer was lost: the same answer again, and no second effect. */
@NullMarked
package io.counterfoil.admin.repeat;

import org.jspecify.annotations.NullMarked;
