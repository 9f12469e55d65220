/** What connector-service is given to do, and what became of it. */
@NullMarked
package io.counterfoil.bench.work;

import org.jspecify.annotations.NullMarked;
