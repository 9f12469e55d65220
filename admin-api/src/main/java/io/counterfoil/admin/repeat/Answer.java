package io.counterfoil.admin.repeat;

import org.jspecify.annotations.Nullable;

/**
 * What a call was answered, as it is given again.
 *
 * @param location where the thing is that it made; null for none
 * @param etag of what it answered; null for none
 */
record Answer(
        int status,
        String contentType,
        String body,
        @Nullable String location,
        @Nullable String etag) {

    private static final int FIRST_OF_REFUSALS = 400;
    private static final int OWNER_AWAY = 503;

    /** Whether the answer says that something was done, may have been, or cannot be: not when it says to try again. */
    boolean isFinal() {
        return status < FIRST_OF_REFUSALS
                || status == 409
                || status == 412
                || status == 422
                || (status >= 500 && status != OWNER_AWAY);
    }
}
