/** The ports of connector-service in memory, held to the same contracts as the PostgreSQL ones. */
@NullMarked
package io.counterfoil.connector.memory;

import org.jspecify.annotations.NullMarked;
