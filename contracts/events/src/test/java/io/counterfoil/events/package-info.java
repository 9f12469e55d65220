@NullMarked
package io.counterfoil.events;

import org.jspecify.annotations.NullMarked;
