package io.counterfoil.connector.session;

import static java.util.stream.Collectors.toMap;

import io.counterfoil.connector.attempt.Attempt;
import io.counterfoil.connector.attempt.Attempts;
import io.counterfoil.connector.attempt.Task;
import io.counterfoil.connector.attempt.Tasks;
import io.counterfoil.connector.errand.Evidence;
import io.counterfoil.connector.errand.Settled;
import io.counterfoil.connector.errand.Verdict;
import io.counterfoil.connector.login.Logins;
import io.counterfoil.connector.pull.Pulling;
import io.counterfoil.connector.qbxml.Answer;
import io.counterfoil.connector.qbxml.AnswerReader;
import io.counterfoil.connector.qbxml.Explanation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What an answer does to the attempt it is about, and to the attempt's tasks. */
public final class AnswerOfAttempt {

    /** Another machine may still be at it, without our hearing of it. */
    private static final Duration ABSENCE_ELSEWHERE_AFTER = Duration.ofMinutes(15);

    private static final Answer NOTHING = new Answer(null, null, List.of());

    private final Attempts attempts;
    private final Tasks tasks;
    private final Settlement settlement;
    private final Pulling pulling;
    private final CompanyCheck companyCheck;
    private final Logins logins;
    private final Clock clock;
    private final Duration absenceAfter;

    AnswerOfAttempt(Parts on, Settlement settlement, Pulling pulling, CompanyCheck companyCheck) {
        this.companyCheck = companyCheck;
        this.attempts = on.attempts();
        this.tasks = on.tasks();
        this.logins = on.logins();
        this.clock = on.clock();
        this.absenceAfter = on.absenceAfter();
        this.settlement = settlement;
        this.pulling = pulling;
    }

    /** The answer to handed-out work, or the stored one. An error ends the session. */
    Optional<String> work(Session session, Answered answered) {
        Attempt attempt = attempts.get(session.awaited().about());
        if (answered.parseRefused() && attempt.state() == Attempt.State.HELD) {
            // QuickBooks has said that it executed this set: a refusal now proves nothing.
            attempts.move(attempt.id(), Attempt.State.GONE);
            return Optional.empty();
        }
        if (answered.parseRefused()) {
            refused(session, attempt, answered);
            return Optional.empty();
        }
        if (answered.failed()) {
            lost(attempt, clock.instant());
            return Optional.of("QuickBooks reported an error (" + answered.hresult() + "): " + answered.message() + " "
                    + Explanation.ofHresult(answered.hresult()).words()
                    + " What became of the orders will be asked in the next update.");
        }
        List<Task> open = tasks.openOf(attempt.id());
        if (open.stream().anyMatch(Task::isPull)) {
            page(session, attempt, open.get(0), answered);
            return Optional.empty();
        }
        attempts.answered(attempt.id(), answered.response(), clock.instant());
        Optional<Answer> answer = answerOf(attempt, answered);
        answer.ifPresentOrElse(
                given -> executed(session, attempt, open, given),
                () -> lost(attempt, clock.instant().plus(absenceAfter)));
        return answer.filter(Witnesses::areGone).map(gone -> companyCheck.olderCopy(session));
    }

    /** A page of a list is published, not kept. */
    private void page(Session session, Attempt attempt, Task pull, Answered answered) {
        Pulling.Outcome outcome = pulling.answered(
                session.id(),
                logins.byStore(session.storeId()),
                pull.asPull(),
                new Pulling.Given(attempt.sentAt(), answered.response()));
        settlement.carryOut(session, attempt.id(), Map.of(pull, outcome.verdict()));
        settlement.publish(outcome.events());
        attempts.move(attempt.id(), Attempt.State.ANSWERED);
    }

    /** The answer to the empty set: QuickBooks has kept the answer of the attempt, or has not. */
    Optional<String> question(Session session, Answered answered) {
        Attempt attempt = attempts.get(session.awaited().about());
        Optional<Integer> status = answerOf(attempt, answered).map(Answer::messageSetStatus);
        if (status.isEmpty()) {
            attempts.askLater(attempt.id(), clock.instant().plus(absenceAfter));
        } else {
            attempts.move(attempt.id(), status.get() == 0 ? Attempt.State.HELD : Attempt.State.GONE);
        }
        return Optional.empty();
    }

    /** What was found of an attempt whose answer is gone. */
    Optional<String> marker(Session session, Answered answered) {
        Attempt attempt = attempts.get(session.awaited().about());
        Answer found = AnswerReader.read(answered.response()).orElse(NOTHING);
        Map<Task, Verdict> verdicts =
                judged(tasks.openOf(attempt.id()), task -> certain(session, attempt, searched(task, attempt, found)));
        if (settlement.carryOut(session, attempt.id(), verdicts)) {
            attempts.move(attempt.id(), Attempt.State.RESOLVED);
        } else {
            attempts.askLater(
                    attempt.id(),
                    laterOf(absentFrom(session, attempt), clock.instant().plusSeconds(10)));
        }
        return Optional.empty();
    }

    private static Verdict searched(Task task, Attempt attempt, Answer found) {
        return task.readsOnly()
                ? new Verdict.NotExecuted(Evidence.READ_ONLY)
                : task.errand().search(attempt.sentAt()).reading().apply(found);
    }

    /** A search that came too early or was refused proves nothing of a task that may have been executed. */
    private Verdict certain(Session session, Attempt attempt, Verdict searched) {
        return searched.accept(new Verdict.Cases<>() {
            @Override
            public Verdict settled(Settled verdict) {
                return verdict;
            }

            @Override
            public Verdict notExecuted(Evidence evidence) {
                return evidence == Evidence.ABSENT && tooEarly(session, attempt) ? unanswered() : searched;
            }

            @Override
            public Verdict refusedForNow(Settled otherwise) {
                return unanswered();
            }

            @Override
            public Verdict goesOn() {
                return unanswered();
            }

            @Override
            public Verdict unanswered() {
                return new Verdict.Unanswered();
            }
        });
    }

    /**
     * An answer that comes after its session was taken over: it may tell what was unknown, nothing else. A page of a list
     * tells nothing: the newer session reads the list from its beginning.
     */
    void evidence(Session session, Answered answered) {
        Session.Awaited awaited = session.awaited();
        boolean work =
                awaited.question() == Session.Question.WORK || awaited.question() == Session.Question.STORED_ANSWER;
        if (!work || answered.failed()) {
            return;
        }
        Attempt attempt = attempts.get(awaited.about());
        List<Task> open = tasks.openOf(attempt.id());
        if (!open.isEmpty() && open.stream().noneMatch(Task::isPull)) {
            answerOf(attempt, answered)
                    .filter(Answer::executed)
                    .filter(answer -> executed(session, attempt, open, answer))
                    .ifPresent(certain -> attempts.move(attempt.id(), Attempt.State.ANSWERED));
        }
    }

    /** Says whether all of its tasks are certain now; else each is looked for. */
    private boolean executed(Session session, Attempt attempt, List<Task> open, Answer answer) {
        boolean certain = answer.executed()
                && settlement.carryOut(session, attempt.id(), judged(open, task -> verdict(task, answer)));
        if (!certain) {
            gone(attempt);
        }
        return certain;
    }

    /** An unanswered look-up is asked again. */
    private static Verdict verdict(Task task, Answer answer) {
        Verdict verdict = task.verdict(answer);
        return task.readsOnly() && verdict instanceof Verdict.Unanswered
                ? new Verdict.NotExecuted(Evidence.READ_ONLY)
                : verdict;
    }

    private void gone(Attempt attempt) {
        lost(attempt, clock.instant());
        attempts.move(attempt.id(), Attempt.State.GONE);
    }

    private void refused(Session session, Attempt attempt, Answered answered) {
        List<Task> refused = tasks.openOf(attempt.id());
        if (refused.size() == 1) {
            settlement.carryOut(session, attempt.id(), Map.of(refused.get(0), Settled.unreadable(answered.message())));
        } else {
            int half = refused.size() / 2;
            tasks.putBack(
                    refused.stream()
                            .map(task -> new Tasks.Return(
                                    task.handled(task.handling().packedAtMost(half)),
                                    Evidence.PARSE_REFUSED,
                                    clock.instant()))
                            .toList(),
                    attempt.id());
        }
        attempts.move(attempt.id(), Attempt.State.RESOLVED);
    }

    /** The answer, if it can be read and is one to this attempt. */
    private static Optional<Answer> answerOf(Attempt attempt, Answered answered) {
        return AnswerReader.read(answered.response())
                .filter(answer ->
                        answer.messageSetId() == null || answer.messageSetId().equals(attempt.id()));
    }

    private void lost(Attempt attempt, Instant askAt) {
        tasks.loseSight(attempt.id());
        attempts.move(attempt.id(), attempt.state() == Attempt.State.SENT ? Attempt.State.UNKNOWN : attempt.state());
        attempts.askLater(attempt.id(), askAt);
    }

    private static Map<Task, Verdict> judged(List<Task> open, Function<Task, Verdict> verdict) {
        return open.stream().collect(toMap(Function.identity(), verdict, (one, same) -> one, LinkedHashMap::new));
    }

    private boolean tooEarly(Session session, Attempt attempt) {
        return clock.instant().isBefore(absentFrom(session, attempt));
    }

    private Instant absentFrom(Session session, Attempt attempt) {
        return attempt.sentAt()
                .plus(session.isElsewhereThan(attempt.machine()) ? ABSENCE_ELSEWHERE_AFTER : absenceAfter);
    }

    private static Instant laterOf(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
