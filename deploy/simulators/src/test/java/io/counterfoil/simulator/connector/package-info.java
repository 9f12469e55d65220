@NullMarked
package io.counterfoil.simulator.connector;

import org.jspecify.annotations.NullMarked;
