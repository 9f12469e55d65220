package io.counterfoil.admin.access;

import java.util.Optional;

/** The users that are kept here. */
interface Users {

    Optional<LocalUser> named(String name);

    boolean none();

    /**
     * Adds an operator unless there is any user already, perhaps added by another replica a moment ago.
     *
     * @param mustChange whether the password opens nothing until another is chosen
     */
    void addFirst(String name, String passwordHash, boolean mustChange);
}
