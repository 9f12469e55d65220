/** Lists of the company file, read page by page. */
@NullMarked
package io.counterfoil.connector.pull;

import org.jspecify.annotations.NullMarked;
