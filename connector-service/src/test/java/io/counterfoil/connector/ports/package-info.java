/** What every implementation of connector-service's ports must do. */
@NullMarked
package io.counterfoil.connector.ports;

import org.jspecify.annotations.NullMarked;
