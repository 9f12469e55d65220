@NullMarked
package io.counterfoil.simulator.quickbooks;

import org.jspecify.annotations.NullMarked;
