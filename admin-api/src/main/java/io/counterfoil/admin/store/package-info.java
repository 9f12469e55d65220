/** Stores with their preferences, and the books they feed. */
@NullMarked
package io.counterfoil.admin.store;

import org.jspecify.annotations.NullMarked;
