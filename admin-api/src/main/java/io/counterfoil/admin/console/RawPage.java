package io.counterfoil.admin.console;

/** What QuickBooks was asked for a task and what it answered. */
record RawPage(Head head, Raw raw) {}
