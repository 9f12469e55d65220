package io.counterfoil.admin.console;

/** The tab Web Connector. */
record WebConnectorPage(Head head, int minutes, Login login, CompanyQuestion question) {}
