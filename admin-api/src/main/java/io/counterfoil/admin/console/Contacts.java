package io.counterfoil.admin.console;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a store's Web Connector was here, as history-service knows it. */
record Contacts(
        @Nullable Instant lastContact,
        long contactsWithoutWork,
        @Nullable Instant lastRefusedSignIn) {

    static final Contacts NONE = new Contacts(null, 0, null);
}
