package io.counterfoil.history.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next to be given as {@code after} for the part that follows; null when this is the end
 */
record Page<T>(List<T> items, @Nullable String next) {}
