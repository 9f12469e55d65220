@NullMarked
package io.counterfoil.connector.raw;

import org.jspecify.annotations.NullMarked;
