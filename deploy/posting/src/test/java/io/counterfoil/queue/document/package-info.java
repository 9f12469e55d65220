/** What is package-private there and shown here. */
@NullMarked
package io.counterfoil.queue.document;

import org.jspecify.annotations.NullMarked;
