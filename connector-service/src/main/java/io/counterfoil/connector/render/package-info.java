/** Shows what would be handed to QuickBooks, by the writer that is used for sending. Nothing is kept. */
@NullMarked
package io.counterfoil.connector.render;

import org.jspecify.annotations.NullMarked;
