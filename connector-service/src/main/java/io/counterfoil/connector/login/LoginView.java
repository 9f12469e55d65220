package io.counterfoil.connector.login;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What people see of a store's Web Connector login.
 *
 * @param companyPath the company file that the Web Connector opens; empty: the one that is open in QuickBooks
 * @param lastRefusedSignIn null when none was ever refused
 * @param companyName the company file these books are, as its first session showed; null before
 */
public record LoginView(
        String userName,
        String ownerId,
        String fileId,
        String appUrl,
        boolean passwordSet,
        String companyPath,
        long contacts,
        @Nullable Instant lastContact,
        @Nullable RefusedSignIn lastRefusedSignIn,
        @Nullable String companyName,
        @Nullable String companyFile) {

    /**
     * A sign-in that was refused.
     *
     * @param whatToDo a sentence for the store's people
     */
    public record RefusedSignIn(Instant at, Login.Refused why, String whatToDo) {}

    static LoginView of(Login login, Logins.Status status, PublicAddress address) {
        return new LoginView(
                login.userName(),
                login.ownerId(),
                login.fileId(),
                address.endpoint(),
                status.passwordSet(),
                status.companyPath(),
                status.contacts(),
                status.lastContact(),
                status.lastRefusal() == null ? null : refused(status.lastRefusal(), status.lastContact()),
                login.company() == null ? null : login.company().name(),
                login.company() == null ? null : login.company().file());
    }

    private static RefusedSignIn refused(Logins.Refusal refusal, @Nullable Instant lastContact) {
        boolean over = lastContact != null && lastContact.isAfter(refusal.at());
        return new RefusedSignIn(
                refusal.at(),
                refusal.why(),
                over
                        ? "Nothing: the Web Connector has signed in since."
                        : refusal.why().whatToDo());
    }
}
