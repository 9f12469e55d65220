package io.counterfoil.admin.user;

import java.time.Instant;

/**
 * What an invited user needs to sign in.
 *
 * @param password for one sign-in, at which another must be chosen; shown in this answer and never again
 * @param passwordEndsAt when it opens nothing any more
 */
public record Invitation(UserBody user, String password, Instant passwordEndsAt) {

    @Override
    public String toString() {
        return "an invitation of " + user.id();
    }
}
