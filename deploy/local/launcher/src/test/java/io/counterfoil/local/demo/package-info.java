@NullMarked
package io.counterfoil.local.demo;

import org.jspecify.annotations.NullMarked;
