package io.counterfoil.admin.access;

import java.util.Locale;
import java.util.Set;

/** What a user is to this installation, and by which names endpoints let him in. */
public enum Role {
    /** Hosts it for all tenants. */
    OPERATOR,
    /** Answers for one tenant: also invites its users and makes its API keys. */
    OWNER,
    /** Runs the stores of one tenant. */
    MANAGER,
    /** Looks for what is wrong, without secrets and with personal data masked; of one tenant, or of all. */
    SUPPORT,
    /** Reads what was entered. */
    ACCOUNTANT;

    /** Who hosts the installation. */
    public static final String OPERATORS = "operator";
    /** Who invites users and makes keys; never a key itself. */
    public static final String ADMINISTRATORS = "administrator";
    /** Who may change what a tenant has. */
    public static final String MANAGERS = "manager";
    /** Who may look at what a store does. */
    public static final String READERS = "reader";
    /** Who may look at what names people. */
    public static final String ACCOUNTANTS = "accountant";

    Set<String> grants() {
        return switch (this) {
            case OPERATOR -> Set.of(OPERATORS, ADMINISTRATORS, READERS, ACCOUNTANTS);
            case OWNER -> Set.of(ADMINISTRATORS, MANAGERS, READERS, ACCOUNTANTS);
            case MANAGER -> Set.of(MANAGERS, READERS, ACCOUNTANTS);
            case SUPPORT -> Set.of(READERS);
            case ACCOUNTANT -> Set.of(READERS, ACCOUNTANTS);
        };
    }

    public static Role named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    public String lowerCase() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a user of this role has this tenant, or none. */
    public boolean fits(boolean withTenant) {
        return this == SUPPORT || withTenant == (this != OPERATOR);
    }
}
