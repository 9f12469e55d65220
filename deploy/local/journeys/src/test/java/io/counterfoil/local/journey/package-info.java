/** From the shop to the company file, with all processes running. */
@NullMarked
package io.counterfoil.local.journey;

import org.jspecify.annotations.NullMarked;
