package io.counterfoil.connector.session;

import io.counterfoil.connector.attempt.Attempt;
import io.counterfoil.connector.attempt.Evidence;
import io.counterfoil.connector.attempt.Ledger;
import io.counterfoil.connector.attempt.Marker;
import io.counterfoil.connector.attempt.Task;
import io.counterfoil.connector.attempt.Verdict;
import io.counterfoil.connector.attempt.Verdicts;
import io.counterfoil.connector.qbxml.Answer;
import io.counterfoil.connector.qbxml.AnswerReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What an answer does to the attempt it is about, and to the attempt's tasks. */
public final class AnswerOfAttempt {

    private final Ledger ledger;
    private final Settlement settlement;
    private final Clock clock;
    private final Duration absenceAfter;

    /** @param absenceAfter age of an attempt from which what it entered may be found absent */
    public AnswerOfAttempt(Ledger ledger, Settlement settlement, Clock clock, Duration absenceAfter) {
        this.ledger = ledger;
        this.settlement = settlement;
        this.clock = clock;
        this.absenceAfter = absenceAfter;
    }

    /** The answer to handed-out work, or the stored one. An error ends the session. */
    Optional<String> work(Session session, Answered answered) {
        Attempt attempt = ledger.attempt(session.awaited().about());
        if (answered.parseRefused() && attempt.state() == Attempt.State.HELD) {
            // QuickBooks has said that it executed this set: a refusal now proves nothing.
            ledger.moveAttempt(attempt.id(), Attempt.State.GONE);
            return Optional.empty();
        }
        if (answered.parseRefused()) {
            refused(session, attempt, answered);
            return Optional.empty();
        }
        if (answered.failed()) {
            lost(attempt, clock.instant());
            return Optional.of("QuickBooks reported an error (" + answered.hresult() + "): " + answered.message()
                    + " What became of the orders will be asked in the next run.");
        }
        ledger.keepResponse(attempt.id(), answered.response());
        answerOf(attempt, answered)
                .ifPresentOrElse(answer -> executed(session, attempt, answer), () -> askLater(attempt));
        return Optional.empty();
    }

    /** The answer to the empty set: QuickBooks has kept the answer of the attempt, or has not. */
    Optional<String> question(Session session, Answered answered) {
        Attempt attempt = ledger.attempt(session.awaited().about());
        Optional<Integer> status = answerOf(attempt, answered).map(Answer::messageSetStatus);
        if (status.isEmpty()) {
            askLater(attempt);
        } else {
            ledger.moveAttempt(attempt.id(), status.get() == 0 ? Attempt.State.HELD : Attempt.State.GONE);
        }
        return Optional.empty();
    }

    /** What was found of an attempt whose answer is gone. */
    Optional<String> marker(Session session, Answered answered) {
        Attempt attempt = ledger.attempt(session.awaited().about());
        Answer found = AnswerReader.read(answered.response()).orElse(new Answer(null, null, List.of()));
        for (Task task : ledger.openTasks(attempt.id())) {
            Verdict verdict = Marker.of(task, found);
            if (!tooEarly(attempt, verdict)) {
                settlement.carryOut(session, attempt.id(), task, verdict);
            }
        }
        if (ledger.openTasks(attempt.id()).isEmpty()) {
            ledger.moveAttempt(attempt.id(), Attempt.State.RESOLVED);
        } else {
            ledger.askLater(
                    attempt.id(),
                    laterOf(attempt.sentAt().plus(absenceAfter), clock.instant().plusSeconds(10)));
        }
        return Optional.empty();
    }

    /** An answer that comes after its session was taken over: it may tell what was unknown, nothing else. */
    void evidence(Session session, Answered answered) {
        Session.Awaited awaited = session.awaited();
        boolean work =
                awaited.question() == Session.Question.WORK || awaited.question() == Session.Question.STORED_ANSWER;
        if (work && !answered.failed()) {
            Attempt attempt = ledger.attempt(awaited.about());
            answerOf(attempt, answered).ifPresent(answer -> executed(session, attempt, answer));
        }
    }

    private void executed(Session session, Attempt attempt, Answer answer) {
        if (!answer.executed()) {
            lost(attempt, clock.instant());
            ledger.moveAttempt(attempt.id(), Attempt.State.GONE);
            return;
        }
        for (Task task : ledger.openTasks(attempt.id())) {
            settlement.carryOut(session, attempt.id(), task, Verdicts.of(task, answer));
        }
        if (ledger.openTasks(attempt.id()).isEmpty()) {
            ledger.moveAttempt(attempt.id(), Attempt.State.ANSWERED);
        } else {
            ledger.moveAttempt(attempt.id(), Attempt.State.GONE);
        }
    }

    private void refused(Session session, Attempt attempt, Answered answered) {
        List<Task> tasks = ledger.openTasks(attempt.id());
        if (tasks.size() == 1) {
            settlement.carryOut(session, attempt.id(), tasks.get(0), Verdict.Settled.unreadable(answered.message()));
        } else {
            tasks.forEach(task -> ledger.putBack(
                    task.packedAtMost(tasks.size() / 2), attempt.id(), Evidence.PARSE_REFUSED, clock.instant()));
        }
        ledger.moveAttempt(attempt.id(), Attempt.State.RESOLVED);
    }

    /** The answer, if it can be read and is one to this attempt. */
    private static Optional<Answer> answerOf(Attempt attempt, Answered answered) {
        return AnswerReader.read(answered.response())
                .filter(answer ->
                        answer.messageSetId() == null || answer.messageSetId().equals(attempt.id()));
    }

    private void askLater(Attempt attempt) {
        lost(attempt, clock.instant().plus(absenceAfter));
    }

    private void lost(Attempt attempt, Instant askAt) {
        ledger.openTasks(attempt.id()).forEach(ledger::loseSight);
        if (attempt.state() == Attempt.State.SENT) {
            ledger.moveAttempt(attempt.id(), Attempt.State.UNKNOWN);
        }
        ledger.askLater(attempt.id(), askAt);
    }

    private boolean tooEarly(Attempt attempt, Verdict verdict) {
        return verdict.equals(new Verdict.NotExecuted(Evidence.ABSENT))
                && clock.instant().isBefore(attempt.sentAt().plus(absenceAfter));
    }

    private static Instant laterOf(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
