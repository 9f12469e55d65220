/** One task of a store: what was asked of QuickBooks for it, which connector-service keeps. */
@NullMarked
package io.counterfoil.admin.task;

import org.jspecify.annotations.NullMarked;
