package io.counterfoil.connector.decision;

import io.counterfoil.connector.attempt.Publisher;
import io.counterfoil.connector.attempt.Task;
import io.counterfoil.connector.attempt.Tasks;
import io.counterfoil.connector.attempt.Told;
import io.counterfoil.connector.company.CompanyQuestion;
import io.counterfoil.connector.company.CompanyQuestion.Kind;
import io.counterfoil.connector.company.CompanyQuestions;
import io.counterfoil.connector.errand.Settled;
import io.counterfoil.connector.login.Login;
import io.counterfoil.connector.login.Logins;
import io.counterfoil.connector.session.Endings;
import io.counterfoil.events.BooksPinned;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What people decide about a store's company file. Each call joins the running transaction. */
public final class CompanyDecisions {

    /** As far back as a backup that somebody restores without noticing may be. */
    private static final Duration LOOK_BACK = Duration.ofDays(30);

    private final CompanyQuestions questions;
    private final Logins logins;
    private final Tasks tasks;
    private final Endings endings;
    private final Publisher publisher;
    private final Clock clock;

    public CompanyDecisions(
            CompanyQuestions questions, Logins logins, Tasks tasks, Endings endings, Publisher publisher, Clock clock) {
        this.questions = questions;
        this.logins = logins;
        this.tasks = tasks;
        this.endings = endings;
        this.publisher = publisher;
        this.clock = clock;
    }

    public Optional<CompanyQuestion> open(UUID storeId) {
        return questions.of(storeId);
    }

    /** It is the right file. False when that was not the question. */
    public boolean confirm(UUID storeId) {
        Optional<CompanyQuestion> asked = asked(storeId, Kind.IS_IT_THE_RIGHT_FILE);
        asked.ifPresent(question -> {
            pin(logins.byStore(storeId), new Login.Company(question.name(), question.file(), ""));
            questions.drop(storeId);
        });
        return asked.isPresent();
    }

    private void pin(Login login, Login.Company company) {
        logins.pin(login.storeId(), company);
        publisher.publish(new BooksPinned(
                Objects.requireNonNull(login.booksId(), "a file of a store without books"),
                login.tenantId(),
                login.storeId(),
                company.fileId(),
                company.name(),
                company.file(),
                clock.instant()));
    }

    /** What is missing stays so: somebody deleted it, or will see to it. False when that was not the question. */
    public boolean goOn(UUID storeId) {
        boolean asked = asked(storeId, Kind.IS_IT_AN_OLDER_COPY).isPresent();
        if (asked) {
            tasks.forgetLastEntered(storeId);
            questions.drop(storeId);
        }
        return asked;
    }

    /**
     * What was entered in the last 30 days is looked for, and what is not there is entered again. False when that was not
     * the question.
     */
    public boolean enterAgain(UUID storeId) {
        boolean asked = asked(storeId, Kind.IS_IT_AN_OLDER_COPY).isPresent();
        if (asked) {
            Instant now = clock.instant();
            tasks.doubt(storeId, now.minus(LOOK_BACK), now);
            questions.drop(storeId);
        }
        return asked;
    }

    private Optional<CompanyQuestion> asked(UUID storeId, Kind kind) {
        return questions.of(storeId).filter(question -> question.kind() == kind);
    }

    /**
     * The store gets another company file. An update under way ends, so that nothing more goes to the old one; what is ready is withdrawn; what may stand in the old file is for a person; the
     * next file shown is pinned.
     */
    public void change(UUID storeId) {
        endings.endOpen(storeId, "The store got another company file. Run the update again with that file open.");
        Instant now = clock.instant();
        List<Tasks.Ending> ended = new ArrayList<>();
        tasks.unsettled(storeId).forEach((task, left) -> ended.add(ending(task, left, now)));
        tasks.settle(ended, null, now);
        publisher.publish(ended.stream().map(Tasks.Ending::told).toList());
        questions.drop(storeId);
        tasks.forgetLastEntered(storeId);
        logins.unpin(storeId);
    }

    private static Tasks.Ending ending(Task task, boolean left, Instant now) {
        Settled verdict = verdict(left);
        return new Tasks.Ending(task, verdict, false, Told.settled(task, verdict, null, null, now));
    }

    private static Settled verdict(boolean left) {
        return left
                ? Settled.needsPerson(
                        "The store got another company file before QuickBooks had answered. Look whether this stands in"
                                + " the old one.",
                        List.of())
                : Settled.withdrawn();
    }
}
