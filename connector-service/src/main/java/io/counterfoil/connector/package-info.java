/** connector-service: what is handed to QuickBooks, and what became of it. */
@NullMarked
package io.counterfoil.connector;

import org.jspecify.annotations.NullMarked;
