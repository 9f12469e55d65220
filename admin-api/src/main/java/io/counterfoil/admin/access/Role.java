package io.counterfoil.admin.access;

import java.util.Locale;

/** What a user is to this installation. */
public enum Role {
    /** Hosts it for all tenants. */
    OPERATOR,
    /** Runs the stores of one tenant. */
    MANAGER;

    /** {@link #OPERATOR} as an endpoint's annotation names it. */
    public static final String OPERATORS = "operator";
    /** {@link #MANAGER} as an endpoint's annotation names it. */
    public static final String MANAGERS = "manager";

    static Role named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    String lowerCase() {
        return name().toLowerCase(Locale.ROOT);
    }
}
