package io.counterfoil.admin.console;

/** How far an import or an export is. */
record CartJobPage(Head head, CartJob job) {}
