@NullMarked
package io.counterfoil.images;

import org.jspecify.annotations.NullMarked;
