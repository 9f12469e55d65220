/** What a store's orders are linked to in QuickBooks (asked of queue-service). */
@NullMarked
package io.counterfoil.admin.mapping;

import org.jspecify.annotations.NullMarked;
