package io.counterfoil.admin.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What an API key may do. No key makes users or keys. */
public enum Scope {
    /** Look at everything, with personal data masked. */
    READ,
    /** Look at personal data too. */
    PERSONAL_DATA,
    /** Change what a manager may change. */
    WRITE,
    /** Do what operators do; for keys of no tenant. */
    OPERATE;

    private Set<String> grants() {
        return switch (this) {
            case READ -> Set.of(Role.READERS);
            case PERSONAL_DATA -> Set.of(Role.READERS, Role.ACCOUNTANTS);
            case WRITE -> Set.of(Role.READERS, Role.MANAGERS);
            case OPERATE -> Set.of(Role.READERS, Role.OPERATORS);
        };
    }

    static Set<String> grants(Collection<Scope> scopes) {
        Set<String> roles = new HashSet<>();
        scopes.forEach(scope -> roles.addAll(scope.grants()));
        return roles;
    }

    public String lowerCase() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Scope named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
