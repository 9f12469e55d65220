@NullMarked
package io.counterfoil.admin.console;

import org.jspecify.annotations.NullMarked;
