@NullMarked
package io.counterfoil.simulator;

import org.jspecify.annotations.NullMarked;
