/** Accounts: merchants and bookkeepers. */
@NullMarked
package io.counterfoil.admin.tenant;

import org.jspecify.annotations.NullMarked;
