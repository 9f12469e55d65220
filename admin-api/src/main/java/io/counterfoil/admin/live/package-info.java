/** What happens in a store, told while it happens. */
@NullMarked
package io.counterfoil.admin.live;

import org.jspecify.annotations.NullMarked;
