/** What each kind of work asks of QuickBooks, held against the simulated company file. */
@NullMarked
package io.counterfoil.connector.errand;

import org.jspecify.annotations.NullMarked;
