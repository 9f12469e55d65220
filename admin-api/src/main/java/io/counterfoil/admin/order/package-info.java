/** A store's orders and the work they make, which queue-service knows. */
@NullMarked
package io.counterfoil.admin.order;

import org.jspecify.annotations.NullMarked;
