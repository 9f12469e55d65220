@NullMarked
package io.counterfoil.local.servers;

import org.jspecify.annotations.NullMarked;
