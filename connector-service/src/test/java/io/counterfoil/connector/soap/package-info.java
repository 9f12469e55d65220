@NullMarked
package io.counterfoil.connector.soap;

import org.jspecify.annotations.NullMarked;
