/** What dry runs are shown. */
@NullMarked
package io.counterfoil.connector.render;

import org.jspecify.annotations.NullMarked;
