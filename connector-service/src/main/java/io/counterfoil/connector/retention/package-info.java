/** What is kept for how long. */
@NullMarked
package io.counterfoil.connector.retention;

import org.jspecify.annotations.NullMarked;
