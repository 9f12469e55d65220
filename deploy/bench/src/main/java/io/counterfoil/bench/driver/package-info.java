/** Many Web Connectors at once, as cheap as can be. */
@NullMarked
package io.counterfoil.bench.driver;

import org.jspecify.annotations.NullMarked;
