@NullMarked
package io.counterfoil.connector;

import org.jspecify.annotations.NullMarked;
