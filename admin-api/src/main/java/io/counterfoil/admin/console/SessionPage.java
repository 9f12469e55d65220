package io.counterfoil.admin.console;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Operation Details.
 *
 * @param operation the one that is shown; null: all of the session's
 */
record SessionPage(Head head, SessionRow session, @Nullable UUID operation, Part<TaskRow> tasks) {}
