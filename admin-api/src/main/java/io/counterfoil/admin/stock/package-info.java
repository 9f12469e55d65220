/** What a store may sell, and why. */
@NullMarked
package io.counterfoil.admin.stock;

import org.jspecify.annotations.NullMarked;
