package io.counterfoil.admin.access;

import java.time.Instant;

/**
 * A password that somebody else made for a user.
 *
 * @param text shown once
 * @param endsAt when it opens nothing any more
 */
public record OneTimePassword(String text, String hash, Instant endsAt) {

    @Override
    public String toString() {
        return "a one-time password until " + endsAt;
    }
}
