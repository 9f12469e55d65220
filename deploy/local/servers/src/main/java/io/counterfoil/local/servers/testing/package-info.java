/** PostgreSQL and Kafka for tests: containers where a Docker engine answers, the embedded servers otherwise. */
@NullMarked
package io.counterfoil.local.servers.testing;

import org.jspecify.annotations.NullMarked;
