/** API keys: what programs sign in with. */
@NullMarked
package io.counterfoil.admin.key;

import org.jspecify.annotations.NullMarked;
