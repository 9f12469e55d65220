package io.counterfoil.admin.console;

import java.util.UUID;

/** A task that waits, as queue-service shows it. */
record PendingTask(UUID taskId, String label) {}
