package io.counterfoil.connector.session;

import io.counterfoil.connector.attempt.Publisher;
import io.counterfoil.connector.company.CompanyQuestion;
import io.counterfoil.connector.company.CompanyQuestion.Kind;
import io.counterfoil.connector.company.CompanyQuestions;
import io.counterfoil.connector.login.Login;
import io.counterfoil.connector.login.Logins;
import io.counterfoil.connector.qbxml.AppLock;
import io.counterfoil.connector.qbxml.OpenCompany;
import io.counterfoil.connector.qbxml.Preferences;
import io.counterfoil.events.BooksChanged;
import io.counterfoil.events.BooksPinned;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;

/**
 * Holds the open company file against the pinned one. The Web Connector writes the store's FileID into the file when the
 * .qwc is added; a file with another FileID is never ours. Until a file is pinned the first one that carries
 * it is; one without a mark is asked about.
 */
public final class CompanyCheck {

    private final CompanyQuestions questions;
    private final Logins logins;
    private final Publisher publisher;
    private final Clock clock;

    public CompanyCheck(CompanyQuestions questions, Logins logins, Publisher publisher, Clock clock) {
        this.questions = questions;
        this.logins = logins;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** On which the Web Connector runs; empty when the file does not tell. */
    String machine(Session session, OpenCompany open) {
        return open.appLockOf(logins.byStore(session.storeId()).ownerId())
                .map(AppLock::machine)
                .orElse("");
    }

    /** Nothing when it is the right file; else what to tell the person at the Web Connector. */
    Optional<String> refusal(Session session, OpenCompany open, String file) {
        Optional<String> refusal = whyNot(session, open, file);
        if (refusal.isEmpty() && open.preferences() != null) {
            publisher.publish(settings(session, open.preferences()));
        }
        return refusal;
    }

    private BooksChanged settings(Session session, Preferences told) {
        return new BooksChanged(
                Objects.requireNonNull(
                        logins.byStore(session.storeId()).booksId(), "a session of a store without books"),
                session.tenantId(),
                session.storeId(),
                new BooksChanged.Settings(
                        told.salesTax() != null,
                        told.classes(),
                        told.inventory(),
                        told.multiCurrency(),
                        told.homeCurrency(),
                        told.closingDate()),
                clock.instant());
    }

    private Optional<String> whyNot(Session session, OpenCompany open, String file) {
        Login login = logins.byStore(session.storeId());
        String fileId = open.fileIdOf(login.ownerId()).orElse("");
        if (!fileId.isEmpty() && !fileId.equalsIgnoreCase(login.fileId())) {
            return Optional.of(otherFile(open, "the one this store was set up with"));
        }
        Optional<CompanyQuestion> olderCopy =
                questions.of(session.storeId()).filter(q -> q.kind() == Kind.IS_IT_AN_OLDER_COPY);
        if (olderCopy.isPresent()) {
            return olderCopy.map(CompanyQuestion::words);
        }
        Login.Company pinned = login.company();
        if (pinned == null) {
            return firstSeen(session, login, new Login.Company(open.name(), file, fileId));
        }
        boolean same = pinned.fileId().isEmpty() ? open.name().equals(pinned.name()) : !fileId.isEmpty();
        return same ? Optional.empty() : Optional.of(otherFile(open, pinned.name() + " (" + pinned.file() + ")"));
    }

    /** Our mark in a file proves that it is the right one; without it a person is asked once. */
    private Optional<String> firstSeen(Session session, Login login, Login.Company company) {
        if (company.fileId().isEmpty()) {
            return Optional.of(ask(session, Kind.IS_IT_THE_RIGHT_FILE, company));
        }
        questions.drop(session.storeId());
        pin(session, company, login);
        return Optional.empty();
    }

    /** The transactions that were entered last are not in the file any more. */
    String olderCopy(Session session) {
        Login.Company pinned = Objects.requireNonNull(
                logins.byStore(session.storeId()).company(), "work was handed out to no company file");
        return ask(session, Kind.IS_IT_AN_OLDER_COPY, pinned);
    }

    private String ask(Session session, Kind kind, Login.Company company) {
        CompanyQuestion question = new CompanyQuestion(kind, company.name(), company.file(), clock.instant());
        questions.ask(session.storeId(), question);
        return question.words();
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
