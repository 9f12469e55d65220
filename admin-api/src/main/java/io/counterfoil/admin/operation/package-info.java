/** Work that waits for the Web Connector, and what people may ask for by name. */
@NullMarked
package io.counterfoil.admin.operation;

import org.jspecify.annotations.NullMarked;
