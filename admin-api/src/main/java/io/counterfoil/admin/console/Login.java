package io.counterfoil.admin.console;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A Web Connector login, as connector-service shows it. */
record Login(
        String userName,
        String appUrl,
        boolean passwordSet,
        @Nullable Instant lastContact,
        @Nullable Refused lastRefusedSignIn,
        @Nullable String companyName,
        @Nullable String companyFile) {

    boolean hasCalled() {
        return lastContact != null;
    }

    /** The last time that it came with a wrong password. */
    record Refused(Instant at, String whatToDo) {}

    /** Shown once. */
    record NewPassword(String userName, String password) {}
}
