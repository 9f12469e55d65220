@NullMarked
package io.counterfoil.connector.session;

import org.jspecify.annotations.NullMarked;
