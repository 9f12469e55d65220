/** The mirror: what is known of the lists of the company files. */
@NullMarked
package io.counterfoil.queue.books;

import org.jspecify.annotations.NullMarked;
