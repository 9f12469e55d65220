/** The first page. */
@NullMarked
package io.counterfoil.admin.home;

import org.jspecify.annotations.NullMarked;
