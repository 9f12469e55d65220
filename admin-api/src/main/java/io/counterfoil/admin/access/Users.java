package io.counterfoil.admin.access;

import java.util.Optional;

/** The users that are kept here. */
interface Users {

    Optional<LocalUser> named(String name);

    boolean none();

    /** Adds an operator unless there is any user already, perhaps added by another replica a moment ago. */
    void addFirst(String name, String passwordHash);
}
