package io.counterfoil.admin.user;

import org.jspecify.annotations.Nullable;

/**
 * A password of one's own.
 *
 * @param current the one that it replaces
 * @param password at least 12 characters
 */
public record OwnPassword(
        @Nullable String current, @Nullable String password) {

    @Override
    public String toString() {
        return "a password";
    }
}
