/** Measures how many Web Connectors and orders connector-service can serve, and what it costs. */
@NullMarked
package io.counterfoil.bench;

import org.jspecify.annotations.NullMarked;
