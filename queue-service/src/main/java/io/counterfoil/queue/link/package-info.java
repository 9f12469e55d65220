/** Which record of the books is which customer or item of a shop. */
@NullMarked
package io.counterfoil.queue.link;

import org.jspecify.annotations.NullMarked;
