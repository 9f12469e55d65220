/** Which company file a store's books are, and what a person is asked when that is not certain. */
@NullMarked
package io.counterfoil.connector.company;

import org.jspecify.annotations.NullMarked;
