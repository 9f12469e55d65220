/** Lists as files, whole. */
@NullMarked
package io.counterfoil.admin.export;

import org.jspecify.annotations.NullMarked;
