/** What a cart and the books say of the same product or customer, brought together from what they agreed on last. */
@NullMarked
package io.counterfoil.queue.agreement;

import org.jspecify.annotations.NullMarked;
