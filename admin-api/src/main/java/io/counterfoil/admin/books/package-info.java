/** The lists of a company file (asked of queue-service). */
@NullMarked
package io.counterfoil.admin.books;

import org.jspecify.annotations.NullMarked;
