/** What a person is asked when it is not certain which company file a store feeds. */
@NullMarked
package io.counterfoil.connector.company;

import org.jspecify.annotations.NullMarked;
