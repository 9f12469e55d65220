package io.counterfoil.connector.pull;

import io.counterfoil.connector.errand.Evidence;
import io.counterfoil.connector.errand.ListPull;
import io.counterfoil.connector.errand.Verdict;
import io.counterfoil.connector.login.Login;
import io.counterfoil.connector.pull.Pulls.Iteration;
import io.counterfoil.connector.qbxml.Answer;
import io.counterfoil.connector.qbxml.AnswerReader;
import io.counterfoil.connector.qbxml.Page;
import io.counterfoil.connector.qbxml.Reply;
import io.counterfoil.connector.qbxml.Request;
import io.counterfoil.events.BooksList;
import io.counterfoil.events.PullPage;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Reads lists, one page an exchange. An answer stands in memory once; its records are published with the transaction
 * that takes it.
 */
public final class Pulling {

    private static final int FIRST_PAGE_SIZE = 500;
    private static final int MIN_PAGE_SIZE = 20;
    private static final int MAX_PAGE_SIZE = 5_000;
    private static final int GOOD_ANSWER_CHARACTERS = 4_000_000;

    private final Pulls pulls;
    private final Supplier<UUID> pullIds;

    public Pulling(Pulls pulls, Supplier<UUID> pullIds) {
        this.pulls = pulls;
        this.pullIds = pullIds;
    }

    /** The task that pulls. */
    public record Pull(UUID taskId, UUID storeId, ListPull errand) {
        BooksList list() {
            return errand.pull().list();
        }
    }

    /** The next page; the first one again when the list was begun in another session. */
    public Request request(UUID sessionId, Pull pull) {
        if (!pull.errand().iterates()) {
            return pull.errand().at(Page.ALL);
        }
        return begun(sessionId, pull)
                .map(going -> Page.first(going.maxReturned()).next(going.iteratorId()))
                .map(pull.errand()::at)
                .orElseGet(() -> pull.errand().at(Page.first(pageSize(pull))));
    }

    private Optional<Iteration> begun(UUID sessionId, Pull pull) {
        return pulls.of(pull.taskId()).filter(iteration -> iteration.sessionId().equals(sessionId));
    }

    private int pageSize(Pull pull) {
        return pulls.pageSize(pull.storeId(), pull.list()).orElse(FIRST_PAGE_SIZE);
    }

    /** What came of a page, and the events to publish with it. */
    public record Outcome(Verdict verdict, List<PullPage> events) {}

    /** An answer, and when it was asked for. */
    public record Given(Instant askedAt, String response) {}

    /** Takes an answer; a list that breaks off begins again. */
    public Outcome answered(UUID sessionId, Login login, Pull pull, Given given) {
        String response = given.response();
        Pages pages = new Pages();
        Optional<Reply> reply = AnswerReader.stream(new StringReader(response), pages)
                .flatMap(answer -> answer.to(pull.taskId().toString()))
                .filter(Reply::answered);
        if (reply.isEmpty()) {
            pulls.end(pull.taskId());
            return new Outcome(refusal(pull, response), List.of());
        }
        Iteration before = begun(sessionId, pull)
                .orElseGet(() -> new Iteration(pull.taskId(), sessionId, pullIds.get(), "", pageSize(pull), 0));
        learn(pull, response, pages.records());
        return answered(before, login, pull, reply.get(), new Read(given.askedAt(), pages));
    }

    /** An iterator that QuickBooks does not know any more is no refusal. */
    private static Verdict refusal(Pull pull, String response) {
        Verdict verdict =
                AnswerReader.read(response).map(pull.errand()::verdict).orElseGet(Verdict.Unanswered::new);
        return verdict instanceof Verdict.Unanswered ? new Verdict.NotExecuted(Evidence.READ_ONLY) : verdict;
    }

    private void learn(Pull pull, String response, int records) {
        if (pull.errand().iterates() && records > 0) {
            int fitting = GOOD_ANSWER_CHARACTERS / Math.max(1, response.length() / records);
            int size = Math.max(MIN_PAGE_SIZE, Math.min(MAX_PAGE_SIZE, fitting));
            pulls.learnPageSize(pull.storeId(), pull.list(), size);
        }
    }

    /** What an answer held. */
    private record Read(Instant askedAt, Pages pages) {}

    private Outcome answered(Iteration before, Login login, Pull pull, Reply reply, Read read) {
        Optional<String> goesOn = reply.head().goesOn();
        List<PullPage> events = events(login, pull, before, read, goesOn.isEmpty());
        if (goesOn.isPresent()) {
            pulls.save(before.after(goesOn.get(), events.size()));
            return new Outcome(new Verdict.GoesOn(), events);
        }
        pulls.end(pull.taskId());
        return new Outcome(pull.errand().verdict(new Answer(null, null, List.of(reply))), events);
    }

    private static List<PullPage> events(Login login, Pull pull, Iteration before, Read read, boolean complete) {
        List<List<PullPage.Item>> pages = read.pages().all();
        List<PullPage> events = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            events.add(new PullPage(
                    Objects.requireNonNull(login.booksId(), "a session of a store without books"),
                    login.tenantId(),
                    pull.storeId(),
                    pull.taskId(),
                    before.pullId(),
                    pull.list(),
                    before.pages() + i,
                    complete && i == pages.size() - 1,
                    read.askedAt(),
                    pages.get(i)));
        }
        return events;
    }
}
