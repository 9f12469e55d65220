@NullMarked
package io.counterfoil.simulator.xml;

import org.jspecify.annotations.NullMarked;
