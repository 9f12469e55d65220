/** Products of the shop on their way into QuickBooks without an order. */
@NullMarked
package io.counterfoil.queue.product;

import org.jspecify.annotations.NullMarked;
