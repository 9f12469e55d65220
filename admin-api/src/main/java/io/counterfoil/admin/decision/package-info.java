/** What people decide about a store's tasks, which connector-service carries out. */
@NullMarked
package io.counterfoil.admin.decision;

import org.jspecify.annotations.NullMarked;
