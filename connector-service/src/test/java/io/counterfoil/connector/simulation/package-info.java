/**
 * A seeded simulation of Web Connectors, QuickBooks and the deaths between them, on the production session and attempt
 * classes. Time is virtual; a seed replays exactly.
 */
@NullMarked
package io.counterfoil.connector.simulation;

import org.jspecify.annotations.NullMarked;
