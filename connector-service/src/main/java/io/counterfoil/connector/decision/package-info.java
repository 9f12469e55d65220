/**
 * What people decide: about tasks (which record it is, that it is not there, that it is no longer wanted) and about a
 * store's company file.
 */
@NullMarked
package io.counterfoil.connector.decision;

import org.jspecify.annotations.NullMarked;
