/** Who changed what and when: kept for ever, never changed, ids only. */
@NullMarked
package io.counterfoil.admin.audit;

import org.jspecify.annotations.NullMarked;
