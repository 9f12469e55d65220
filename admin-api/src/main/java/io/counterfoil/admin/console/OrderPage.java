package io.counterfoil.admin.console;

/** One order's story. */
record OrderPage(Head head, OrderRow order) {}
