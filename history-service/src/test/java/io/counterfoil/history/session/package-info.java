@NullMarked
package io.counterfoil.history.session;

import org.jspecify.annotations.NullMarked;
