/** Shows sessions, their runs and tasks, and gives them colours. */
@NullMarked
package io.counterfoil.history.session;

import org.jspecify.annotations.NullMarked;
