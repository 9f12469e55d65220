/** Products and customers on which a cart and the books do not agree. */
@NullMarked
package io.counterfoil.admin.difference;

import org.jspecify.annotations.NullMarked;
