@NullMarked
package io.counterfoil.simulator.shop;

import org.jspecify.annotations.NullMarked;
