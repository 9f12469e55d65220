@NullMarked
package io.counterfoil.connector.attempt;

import org.jspecify.annotations.NullMarked;
