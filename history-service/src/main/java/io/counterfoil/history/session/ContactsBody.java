package io.counterfoil.history.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a store's Web Connector was here.
 *
 * @param lastContact with work or without; null if never
 * @param contactsWithoutWork how often there was nothing to do
 * @param lastRefusedSignIn when it came with a wrong password; null if never
 */
record ContactsBody(
        @Nullable Instant lastContact,
        long contactsWithoutWork,
        @Nullable Instant lastRefusedSignIn) {}
