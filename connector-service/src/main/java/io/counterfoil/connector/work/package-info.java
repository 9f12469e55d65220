@NullMarked
package io.counterfoil.connector.work;

import org.jspecify.annotations.NullMarked;
