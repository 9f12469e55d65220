package io.counterfoil.connector.session;

import io.counterfoil.connector.login.Login;
import io.counterfoil.connector.login.Logins;
import io.counterfoil.connector.qbxml.OpenCompany;
import io.counterfoil.events.BooksPinned;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;

/**
 * Holds the open company file against the pinned one. The Web Connector writes the store's FileID into the file when the
 * .qwc is added; a file with another FileID is never ours. Until a file is pinned the first one shown is.
 */
public final class CompanyCheck {

    private final Logins logins;
    private final Publisher publisher;
    private final Clock clock;

    public CompanyCheck(Logins logins, Publisher publisher, Clock clock) {
        this.logins = logins;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Nothing when it is the right file; else what to tell the person at the Web Connector. */
    Optional<String> refusal(Session session, OpenCompany open, String file) {
        Login login = logins.byStore(session.storeId());
        String fileId = open.fileIdOf(login.ownerId()).orElse("");
        if (!fileId.isEmpty() && !fileId.equalsIgnoreCase(login.fileId())) {
            return Optional.of(otherFile(open, "the one this store was set up with"));
        }
        Login.Company pinned = login.company();
        if (pinned == null) {
            pin(session, new Login.Company(open.name(), file, fileId), login);
            return Optional.empty();
        }
        boolean same = pinned.fileId().isEmpty() ? open.name().equals(pinned.name()) : !fileId.isEmpty();
        return same ? Optional.empty() : Optional.of(otherFile(open, pinned.name() + " (" + pinned.file() + ")"));
    }

    private static String otherFile(OpenCompany open, String expected) {
        return "The company file open in QuickBooks is " + open.name() + ", not " + expected
                + ". Nothing was entered. Open the right file and run the update again.";
    }

    private void pin(Session session, Login.Company company, Login login) {
        logins.pin(session.storeId(), company);
        publisher.publish(new BooksPinned(
                Objects.requireNonNull(login.booksId(), "a session of a store without books"),
                session.tenantId(),
                session.storeId(),
                company.fileId(),
                company.name(),
                company.file(),
                clock.instant()));
    }
}
