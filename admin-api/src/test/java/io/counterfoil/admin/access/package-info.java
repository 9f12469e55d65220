@NullMarked
package io.counterfoil.admin.access;

import org.jspecify.annotations.NullMarked;
