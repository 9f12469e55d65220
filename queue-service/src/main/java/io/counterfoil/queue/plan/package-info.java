/** From an order to what is to be entered in QuickBooks, or to the reasons why nothing can be. Plain arithmetic and rules: no database, no clock. */
@NullMarked
package io.counterfoil.queue.plan;

import org.jspecify.annotations.NullMarked;
