package io.counterfoil.admin.console;

/** A new Web Connector password, shown this once. */
record NewPasswordPage(Head head, Login.NewPassword login) {}
