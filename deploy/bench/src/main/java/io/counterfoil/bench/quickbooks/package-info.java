/** A QuickBooks that answers at once and remembers nothing. */
@NullMarked
package io.counterfoil.bench.quickbooks;

import org.jspecify.annotations.NullMarked;
