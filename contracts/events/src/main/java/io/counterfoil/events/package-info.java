/** The language between the services: one record per event, grouped by topic. */
@NullMarked
package io.counterfoil.events;

import org.jspecify.annotations.NullMarked;
