/** A store with a simulated shop and a simulated QuickBooks, set up over the REST API as a person would. */
@NullMarked
package io.counterfoil.local.demo;

import org.jspecify.annotations.NullMarked;
