/** What was asked of QuickBooks for one task and what it answered, word for word, for as long as that is kept. */
@NullMarked
package io.counterfoil.connector.raw;

import org.jspecify.annotations.NullMarked;
