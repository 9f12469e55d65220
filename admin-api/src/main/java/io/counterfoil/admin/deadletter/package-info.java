/** Events that a service could not handle: looked at, and sent again when the reason is gone. */
@NullMarked
package io.counterfoil.admin.deadletter;

import org.jspecify.annotations.NullMarked;
