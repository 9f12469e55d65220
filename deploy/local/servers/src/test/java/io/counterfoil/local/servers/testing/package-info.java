@NullMarked
package io.counterfoil.local.servers.testing;

import org.jspecify.annotations.NullMarked;
