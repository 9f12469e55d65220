@NullMarked
package io.counterfoil.admin;

import org.jspecify.annotations.NullMarked;
