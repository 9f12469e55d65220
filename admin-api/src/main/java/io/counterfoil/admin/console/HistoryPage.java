package io.counterfoil.admin.console;

/** The tab History of the Support Console. */
record HistoryPage(Head head, Part<SessionRow> sessions) {}
