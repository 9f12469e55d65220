/** What is told again after a database was put back or a topic was lost. */
@NullMarked
package io.counterfoil.connector.recovery;

import org.jspecify.annotations.NullMarked;
