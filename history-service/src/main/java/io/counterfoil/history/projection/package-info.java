/** Takes the events in, in any order and again, and keeps what they tell. */
@NullMarked
package io.counterfoil.history.projection;

import org.jspecify.annotations.NullMarked;
