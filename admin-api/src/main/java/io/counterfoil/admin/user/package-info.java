/** Users: who is invited, as what, and how he chooses his password. */
@NullMarked
package io.counterfoil.admin.user;

import org.jspecify.annotations.NullMarked;
