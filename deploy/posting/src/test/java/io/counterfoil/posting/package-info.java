/** From an order to QuickBooks' own total: the planner and the writer of qbXML against the simulated company file. */
@NullMarked
package io.counterfoil.posting;

import org.jspecify.annotations.NullMarked;
