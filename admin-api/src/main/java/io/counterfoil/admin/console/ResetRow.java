package io.counterfoil.admin.console;

/**
 * What "Reset All Orders" would do, and has done, as queue-service counts it.
 *
 * @param inQuickBooks orders that stand in the present company file
 * @param reset orders whose export flag was cleared
 */
record ResetRow(int inQuickBooks, int reset) {}
