/** A real PostgreSQL and a real Kafka broker inside one JVM, for machines without containers. */
@NullMarked
package io.counterfoil.local.servers;

import org.jspecify.annotations.NullMarked;
