package io.counterfoil.connector.ports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.connector.attempt.Attempt;
import io.counterfoil.connector.attempt.MessageSetId;
import io.counterfoil.connector.attempt.Pace;
import io.counterfoil.connector.attempt.Task;
import io.counterfoil.connector.attempt.Tasks;
import io.counterfoil.connector.attempt.Tasks.Withdrawal;
import io.counterfoil.connector.attempt.Told;
import io.counterfoil.connector.company.CompanyQuestion;
import io.counterfoil.connector.errand.Candidate;
import io.counterfoil.connector.errand.Evidence;
import io.counterfoil.connector.errand.Settled;
import io.counterfoil.connector.login.Login;
import io.counterfoil.connector.login.Logins;
import io.counterfoil.connector.pull.Pulls;
import io.counterfoil.connector.session.Session;
import io.counterfoil.events.BooksList;
import io.counterfoil.events.Form;
import io.counterfoil.events.TaskSettled;
import io.counterfoil.events.TaskSettled.Outcome;
import io.counterfoil.events.Work;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One store, one session, and the moves of its tasks and attempts. */
public abstract class PortsContract {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Work.PostalAddress NOWHERE = new Work.PostalAddress(List.of(), "", "", "", "");

    private final UUID store = UUID.randomUUID();
    private final UUID tenant = UUID.randomUUID();
    private final UUID operation = UUID.randomUUID();
    private final UUID session = UUID.randomUUID();

    protected abstract Ports ports();

    @BeforeEach
    void aStoreWithASession() {
        run(() -> {
            ports().logins().feeds(store, tenant, UUID.randomUUID());
            ports().sessions().add(Session.open(session, store, tenant, NOW), ticket());
        });
    }

    private String ticket() {
        return "ticket of " + session;
    }

    private void run(Runnable work) {
        ports().transaction(work);
    }

    private <T> T get(Supplier<T> work) {
        return ports().transaction(work);
    }

    private Tasks tasks() {
        return ports().tasks();
    }

    private Task customer(String name) {
        UUID id = UUID.randomUUID();
        return Task.ordered(
                id,
                store,
                tenant,
                operation,
                "Customer " + name,
                new Work.AddCustomer(name, "", "", "", NOWHERE, NOWHERE, "", "", id));
    }

    private Task order(Task... needed) {
        return order(UUID.randomUUID().toString(), needed);
    }

    private Task order(String key, Task... needed) {
        UUID id = UUID.randomUUID();
        UUID[] ids = Arrays.stream(needed).map(Task::id).toArray(UUID[]::new);
        Work.Ref customer = ids.length == 0 ? Work.Ref.known("80000001-1") : Work.Ref.firstOf(ids);
        return Task.ordered(
                id,
                store,
                tenant,
                operation,
                "Order",
                new Work.AddTransaction(
                        Form.SALES_RECEIPT,
                        customer,
                        LocalDate.of(2026, 11, 22),
                        "W1",
                        "[" + key + "]",
                        key,
                        id,
                        NOWHERE,
                        NOWHERE,
                        Work.Header.NONE,
                        false,
                        List.of(new Work.Line(Work.Ref.known("80000002-1"), "", null, BigDecimal.ONE, "Non", null)),
                        BigDecimal.ONE));
    }

    private static List<Tasks.Entered> entered(String... txnIds) {
        return Stream.of(txnIds)
                .map(id -> new Tasks.Entered(Form.SALES_RECEIPT, id))
                .toList();
    }

    private void take(Task... all) {
        run(() -> List.of(all).forEach(tasks()::take));
    }

    private String handOut(Task... all) {
        String id = MessageSetId.random();
        run(() -> {
            ports().attempts()
                    .add(new Attempt(id, store, session, all.length, Attempt.State.SENT, NOW, "PC"), "<QBXML/>");
            tasks().handOut(List.of(all), id);
        });
        return id;
    }

    private List<Task> ready() {
        return get(() -> tasks().ready(store, NOW, 100));
    }

    private void settle(Task task, Settled verdict) {
        settle(task, verdict, true, NOW);
    }

    private void settle(Task task, Settled verdict, Boolean succeeded, Instant now) {
        run(() -> tasks().settle(
                        List.of(new Tasks.Ending(
                                task, verdict, succeeded, Told.settled(task, verdict, session, null, now))),
                        session,
                        now));
    }

    private void putBack(Task task, String attempt, Evidence evidence, Instant due) {
        run(() -> tasks().putBack(List.of(new Tasks.Return(task, evidence, due)), attempt));
    }

    private static Settled confirmed(String listId) {
        return Settled.byPerson(listId);
    }

    private static List<UUID> ids(List<Task> tasks) {
        return tasks.stream().map(Task::id).toList();
    }

    @Test
    void tasksAreReadyInTheOrderInWhichTheyCame() {
        Task first = order();
        Task second = customer("Ada");
        take(first, second);
        take(first);

        assertEquals(List.of(first, second), ready());
        assertEquals(List.of(first), get(() -> tasks().ready(store, NOW, 1)));
        assertEquals(Optional.of(NOW), get(() -> tasks().nextDue(store, NOW)));
        assertEquals(List.of(), get(() -> tasks().ready(UUID.randomUUID(), NOW, 100)));
    }

    @Test
    void aTaskIsReadyOnlyWhenAllThatItRefersToIsSettled() {
        Task customer = customer("Ada");
        Task order = order(customer);
        take(order);
        assertEquals(Optional.empty(), get(() -> tasks().nextDue(store, NOW)), "the customer has not come yet");

        take(customer);
        assertEquals(List.of(customer), ready());
        String attempt = handOut(customer);
        assertEquals(Optional.empty(), get(() -> tasks().nextDue(store, NOW)), "the customer is on its way");
        run(() -> tasks().loseSight(attempt));
        assertEquals(Optional.empty(), get(() -> tasks().nextDue(store, NOW)), "nobody knows of the customer");

        settle(customer, confirmed("80000007-1"));
        assertEquals(List.of(order), ready());
        assertEquals(
                Optional.of("80000007-1"),
                get(() -> tasks().references(Set.of(customer.id()))).listId(Work.Ref.firstOf(customer.id())));
    }

    @Test
    void aReferenceInVainSaysWhy() {
        Task customer = customer("Ada");
        take(customer);
        settle(customer, Settled.rejected("The name is taken."));

        assertEquals(
                Optional.of("Customer Ada: The name is taken."),
                get(() -> tasks().references(Set.of(customer.id()))).inVain(Work.Ref.firstOf(customer.id())));
    }

    @Test
    void whatWasHandedOutIsNotHandedOutAgain() {
        Task order = order();
        take(order);
        String attempt = handOut(order);

        assertEquals(List.of(), ready());
        assertThrows(RuntimeException.class, () -> handOut(order));
        assertEquals(List.of(order), get(() -> tasks().openOf(attempt)));
    }

    @Test
    void aTaskIsReadyAgainOnlyOnEvidenceAboutItsAttempt() {
        Task order = order();
        take(order);
        String attempt = handOut(order);
        run(() -> tasks().loseSight(attempt));

        assertThrows(RuntimeException.class, () -> putBack(order, "another", Evidence.ABSENT, NOW));
        assertThrows(RuntimeException.class, () -> putBack(order, attempt, Evidence.PERSON, NOW));
        assertEquals(List.of(), ready());

        Task again = order.handled(order.handling().triedOnceMore().packedAtMost(7));
        putBack(again, attempt, Evidence.ABSENT, NOW);
        assertEquals(List.of(again), ready());
    }

    @Test
    void aTaskThatWasRefusedForNowWaits() {
        Task order = order();
        take(order);
        String attempt = handOut(order);
        Instant due = NOW.plusSeconds(60);
        putBack(order.handled(order.handling().triedOnceMore()), attempt, Evidence.REFUSED_FOR_NOW, due);

        assertEquals(List.of(), ready());
        assertEquals(Optional.of(due), get(() -> tasks().nextDue(store, NOW)));
        assertEquals(Optional.of(due), get(() -> tasks().nextDue(store, due)));
        assertEquals(Optional.of(due.plusSeconds(9)), get(() -> tasks().nextDue(store, due.plusSeconds(9))));
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void aSettledTaskStaysSettled(Outcome outcome) {
        Task order = order();
        take(order);
        String attempt = handOut(order);
        settle(order, outcome == Outcome.WITHDRAWN ? Settled.rejected("no") : verdict(outcome));

        settle(order, Settled.rejected("later"));
        putBack(order, attempt, Evidence.ABSENT, NOW);
        run(() -> tasks().loseSight(attempt));

        assertEquals(List.of(), get(() -> tasks().openOf(attempt)));
        assertEquals(List.of(), ready());
        assertEquals(
                outcome == Outcome.CONFIRMED,
                get(() -> tasks().references(Set.of(order.id())))
                        .listId(Work.Ref.firstOf(order.id()))
                        .isPresent());
    }

    private static Settled verdict(Outcome outcome) {
        return switch (outcome) {
            case CONFIRMED -> confirmed("1-1");
            case ABSENT -> Settled.absent("");
            case REJECTED, WITHDRAWN -> Settled.rejected("no");
            case NEEDS_PERSON -> Settled.needsPerson("Which one?", List.of());
        };
    }

    @Test
    void theWordsInWhichATaskEndedAreKept() {
        Task order = order();
        take(order);
        handOut(order);
        assertEquals(Optional.empty(), get(() -> tasks().told(order.id())));

        settle(order, Settled.needsPerson("Which one?", List.of()));
        TaskSettled asked = get(() -> tasks().told(order.id())).orElseThrow();
        TaskSettled decided = Told.settled(order, confirmed("1-1"), null, null, NOW);
        run(() -> {
            tasks().confirm(order.id(), "1-1", NOW);
            tasks().keep(decided);
        });

        assertEquals(Told.settled(order, Settled.needsPerson("Which one?", List.of()), session, null, NOW), asked);
        assertEquals(Optional.of(decided), get(() -> tasks().told(order.id())));
    }

    @Test
    void aTaskThatNeverLeftCannotBeConfirmed() {
        Task order = order();
        take(order);

        assertThrows(RuntimeException.class, () -> settle(order, confirmed("1-1")));
        assertEquals(List.of(order), ready());
    }

    @Test
    void theEndOfASessionLeavesItsUnansweredWorkUnknown() {
        Task order = order();
        take(order);
        String attempt = handOut(order);
        run(() -> ports().attempts().loseSight(session).forEach(tasks()::loseSight));

        assertEquals(
                Optional.of(Attempt.State.UNKNOWN),
                get(() -> ports().attempts().nextToAsk(store, NOW)).map(Attempt::state));
        assertEquals(List.of(order), get(() -> tasks().openOf(attempt)));
        assertTrue(hasWork());
    }

    @Test
    void attemptsAreAskedAboutWhenItIsTime() {
        String first = handOut();
        String second = handOut();
        run(() -> List.of(first, second).forEach(id -> ports().attempts().move(id, Attempt.State.GONE)));
        run(() -> ports().attempts().askLater(first, NOW.plusSeconds(120)));

        assertEquals(
                second,
                get(() -> ports().attempts().nextToAsk(store, NOW))
                        .orElseThrow()
                        .id());
        run(() -> ports().attempts().move(second, Attempt.State.RESOLVED));
        assertEquals(Optional.empty(), get(() -> ports().attempts().nextToAsk(store, NOW)));
        assertEquals(
                first,
                get(() -> ports().attempts().nextToAsk(store, NOW.plusSeconds(120)))
                        .orElseThrow()
                        .id());
        assertThrows(RuntimeException.class, () -> get(() -> ports().attempts().get("none")));
    }

    @Test
    void anAnswerThatWasHeldInAnEarlierSessionIsAskedForAgain() {
        String attempt = handOut();
        run(() -> ports().attempts().move(attempt, Attempt.State.HELD));
        run(() -> ports().attempts().doubt(UUID.randomUUID()));
        assertEquals(
                Attempt.State.HELD, get(() -> ports().attempts().get(attempt)).state());

        run(() -> ports().attempts().doubt(store));
        assertEquals(
                Attempt.State.UNKNOWN,
                get(() -> ports().attempts().get(attempt)).state());
    }

    @Test
    void thePaceIsThatOfTheLastAnsweredAttempts() {
        assertEquals(Pace.UNKNOWN, get(() -> ports().attempts().pace(store)));
        for (int seconds : new int[] {100, 10, 20, 30}) {
            String id = MessageSetId.random();
            Instant sent = NOW.plusSeconds(1000L - seconds);
            run(() -> {
                ports().attempts().add(new Attempt(id, store, session, 10, Attempt.State.SENT, sent, "PC"), "<QBXML/>");
                ports().attempts().answered(id, "<QBXML/>", sent.plusSeconds(seconds));
            });
        }
        assertEquals(new Pace(30, Duration.ofSeconds(60)), get(() -> ports().attempts()
                .pace(store)));
    }

    @Test
    void aStoredAnswerFetchedLaterDoesNotTellThePace() {
        String attempt = handOut();
        run(() -> ports().attempts().move(attempt, Attempt.State.HELD));
        run(() -> ports().attempts().answered(attempt, "<QBXML/>", NOW.plusSeconds(7_200)));

        assertEquals(Pace.UNKNOWN, get(() -> ports().attempts().pace(store)));
    }

    @Test
    void aReadyTaskCanBeWithdrawnAndOneThatHasNotComeYet() {
        Task here = order();
        Task notHere = order();
        take(here);

        assertEquals(Withdrawal.WITHDRAWN, withdraw(here.id()));
        assertEquals(Withdrawal.ALREADY_WITHDRAWN, withdraw(here.id()));
        assertEquals(Withdrawal.WITHDRAWN, withdraw(notHere.id()));
        assertEquals(Withdrawal.ALREADY_WITHDRAWN, withdraw(notHere.id()));
        take(notHere, here);
        assertEquals(List.of(), ready());
        assertEquals(Optional.of(here), get(() -> tasks().find(store, here.id())));
        assertEquals(Optional.empty(), get(() -> tasks().find(UUID.randomUUID(), here.id())));
    }

    @Test
    void whatIsRunningOrSettledCannotBeWithdrawn() {
        Task order = order();
        take(order);
        String attempt = handOut(order);
        assertEquals(Withdrawal.ALREADY_RUNNING, withdraw(order.id()));
        run(() -> tasks().loseSight(attempt));
        assertEquals(Withdrawal.ALREADY_RUNNING, withdraw(order.id()));
        settle(order, confirmed("1-1"));
        assertEquals(Withdrawal.SETTLED, withdraw(order.id()));
    }

    private Withdrawal withdraw(UUID task) {
        return get(() -> tasks().withdraw(store, task, NOW));
    }

    @Test
    void aPersonDecidesWhatNobodyElseCan() {
        Task found = order();
        Task missing = order();
        take(found, missing);
        String attempt = handOut(found, missing);
        Candidate candidate = new Candidate("77-1", Map.of("RefNumber", "W1"));
        Settled open =
                new Settled(Outcome.NEEDS_PERSON, null, null, null, "", "Is it this one?", null, List.of(candidate));
        settle(found, open);
        settle(missing, open);

        assertEquals(
                List.of(
                        new Tasks.Undecided(found, attempt, "Is it this one?", List.of(candidate)),
                        new Tasks.Undecided(missing, attempt, "Is it this one?", List.of(candidate))),
                get(() -> tasks().undecided(store)));
        run(() -> tasks().confirm(found.id(), "77-1", NOW));
        run(() -> tasks().enterAfterAll(missing.id()));

        assertEquals(List.of(missing.id()), ids(ready()));
        assertEquals(List.of(), get(() -> tasks().undecided(store)));
        assertEquals(
                Optional.of("77-1"),
                get(() -> tasks().references(Set.of(found.id()))).listId(Work.Ref.firstOf(found.id())));
        assertEquals(Optional.empty(), get(() -> tasks().undecided(UUID.randomUUID(), found.id())));
    }

    @Test
    void afterARestoreEveryReadyTaskIsLookedForFirst() {
        Task order = order();
        Task lookUp = Task.ordered(UUID.randomUUID(), store, tenant, operation, "", new Work.FindItem("MUG"));
        take(order, lookUp);
        run(() -> tasks().askFirst(store));

        assertTrue(ready().get(0).handling().asksFirst());
        assertTrue(ready().get(0).readsOnly());
        assertFalse(ready().get(1).handling().asksFirst());
    }

    @Test
    void anotherTaskOfTheSameOrderIsLookedForFirstUnlessTheFirstWasRefused() {
        Task refused = order("k");
        Task entered = order("k");
        take(refused);
        settle(refused, Settled.withdrawn());
        take(entered, order("k"), order("another"));

        assertEquals(
                List.of(false, true, false),
                ready().stream().map(task -> task.handling().asksFirst()).toList());
    }

    @Test
    void whatWasEnteredLastIsAWitnessUntilItIsForgotten() {
        Task first = order();
        Task second = order();
        Task rejected = order();
        take(first, second, rejected);
        handOut(first, second, rejected);
        settle(first, confirmed("1-1"), true, NOW);
        settle(second, confirmed("2-1"), true, NOW.plusSeconds(1));
        settle(rejected, Settled.rejected("no"));

        assertEquals(entered("2-1", "1-1"), get(() -> tasks().lastEntered(store, 3)));
        assertEquals(entered("2-1"), get(() -> tasks().lastEntered(store, 1)));
        run(() -> tasks().forgetLastEntered(store));
        assertEquals(List.of(), get(() -> tasks().lastEntered(store, 3)));
    }

    @Test
    void whatWasEnteredInAnOlderCopyIsUnknownAgain() {
        Task before = order();
        Task since = order();
        take(before, since);
        String early = handOut(before);
        String late = handOut(since);
        settle(before, confirmed("1-1"), true, NOW);
        settle(since, confirmed("2-1"), true, NOW.plusSeconds(10));

        run(() -> tasks().doubt(store, NOW.plusSeconds(5), NOW.plusSeconds(20)));

        assertEquals(List.of(), get(() -> tasks().openOf(early)));
        assertEquals(List.of(since.id()), ids(get(() -> tasks().openOf(late))));
        assertEquals(Attempt.State.GONE, get(() -> ports().attempts().get(late)).state());
        assertEquals(entered("1-1"), get(() -> tasks().lastEntered(store, 3)));
        assertEquals(
                List.of(since.id()),
                ids(List.copyOf(get(() -> tasks().unsettled(store)).keySet())));
        assertEquals(
                List.of(true), List.copyOf(get(() -> tasks().unsettled(store)).values()));
    }

    @Test
    void oneQuestionAboutACompanyFileIsOpen() {
        CompanyQuestion first = new CompanyQuestion(CompanyQuestion.Kind.IS_IT_THE_RIGHT_FILE, "A", "a.qbw", NOW);
        CompanyQuestion second = new CompanyQuestion(CompanyQuestion.Kind.IS_IT_AN_OLDER_COPY, "B", "b.qbw", NOW);
        run(() -> ports().questions().ask(store, first));
        run(() -> ports().questions().ask(store, second));

        assertEquals(Optional.of(second), get(() -> ports().questions().of(store)));
        run(() -> ports().questions().drop(store));
        assertEquals(Optional.empty(), get(() -> ports().questions().of(store)));
    }

    @Test
    void aRunCountsWhatItsSessionTried() {
        Task good = order();
        Task bad = order();
        Task lost = order();
        Task lookUp = customer("Ada");
        take(good, bad, lost, lookUp);
        assertTrue(get(() -> ports().sessions().startRun(session, operation)));
        assertFalse(get(() -> ports().sessions().startRun(session, operation)));
        String attempt = handOut(good, bad, lost);
        settle(good, confirmed("1-1"));
        settle(bad, Settled.rejected("no"), false, NOW);
        settle(lookUp, Settled.absent(""), null, NOW);
        run(() -> tasks().loseSight(attempt));

        assertEquals(List.of(new Tasks.RunCount(operation, 1, 1, 1)), get(() -> tasks().count(session)));
        assertEquals(new Tasks.Progress(0, 3), get(() -> tasks().progress(store, session)));
    }

    @Test
    void aPullKnowsHowFarItIs() {
        Task task = order();
        take(task);
        Pulls.Iteration begun = new Pulls.Iteration(task.id(), session, UUID.randomUUID(), "{1}", 500, 2);
        Pulls.Iteration going = new Pulls.Iteration(task.id(), session, UUID.randomUUID(), "{2}", 700, 3);
        assertEquals(Optional.empty(), get(() -> ports().pulls().of(task.id())));

        run(() -> ports().pulls().save(begun));
        run(() -> ports().pulls().save(going));
        assertEquals(Optional.of(going), get(() -> ports().pulls().of(task.id())));
        run(() -> ports().pulls().end(task.id()));
        assertEquals(Optional.empty(), get(() -> ports().pulls().of(task.id())));

        assertEquals(OptionalInt.empty(), get(() -> ports().pulls().pageSize(store, BooksList.ITEMS)));
        run(() -> ports().pulls().learnPageSize(store, BooksList.ITEMS, 20));
        run(() -> ports().pulls().learnPageSize(store, BooksList.ITEMS, 30));
        assertEquals(OptionalInt.of(30), get(() -> ports().pulls().pageSize(store, BooksList.ITEMS)));
        assertEquals(OptionalInt.empty(), get(() -> ports().pulls().pageSize(store, BooksList.VENDORS)));
    }

    @Test
    void oneSessionOfAStoreIsOpen() {
        assertThrows(
                RuntimeException.class,
                () -> run(() -> ports().sessions()
                        .add(Session.open(UUID.randomUUID(), store, tenant, NOW), "another " + session)));
        Session open = get(() -> ports().sessions().lock(ticket())).orElseThrow();
        assertEquals(List.of(open), get(() -> ports().sessions().lockOpen(store)));

        Session asking = open.awaiting(Session.Question.MARKER, "abc")
                .inCompany("C:\\books.qbw", "PC")
                .saying("hm");
        run(() -> ports().sessions().save(asking, NOW.plusSeconds(5)));
        assertEquals(Optional.of(asking), get(() -> ports().sessions().lock(ticket())));
        run(() -> ports().sessions().save(asking.ended(Session.State.CLOSED), NOW.plusSeconds(6)));
        assertEquals(List.of(), get(() -> ports().sessions().lockOpen(store)));
        assertEquals(Optional.empty(), get(() -> ports().sessions().lock("no ticket")));
    }

    @Test
    void contactsAreCountedTogether() {
        Instant refused = NOW.plusSeconds(3);
        run(() -> ports().logins()
                .count(Map.of(
                        store,
                        new Logins.Contacts(2, NOW, new Logins.Refusal(refused, Login.Refused.WRONG_PASSWORD)))));
        run(() -> ports().logins().count(Map.of(store, new Logins.Contacts(3, NOW.plusSeconds(9), null))));

        Logins.Status status = get(() -> ports().logins().status(store));
        assertEquals(5, status.contacts());
        assertEquals(NOW.plusSeconds(9), status.lastContact());
        assertEquals(new Logins.Refusal(refused, Login.Refused.WRONG_PASSWORD), status.lastRefusal());
    }

    @Test
    void aSessionWithoutCallsIsIdle() {
        Session open = get(() -> ports().sessions().lock(ticket())).orElseThrow();

        assertFalse(get(() -> ports().sessions().lockIdle(NOW)).contains(open));
        assertTrue(get(() -> ports().sessions().lockIdle(NOW.plusSeconds(1))).contains(open));
    }

    @Test
    void aStoreHasWorkUntilItsFileIsKnownAndNothingIsLeft() {
        run(() -> ports().sessions()
                .save(get(() -> ports().sessions().lock(ticket())).orElseThrow().ended(Session.State.CLOSED), NOW));
        assertTrue(hasWork(), "nobody has seen the company file");
        Login.Company company = new Login.Company("Harbour & Goods", "C:\\books.qbw", "{id}");
        run(() -> ports().logins().pin(store, company));
        assertFalse(hasWork());
        assertEquals(company, get(() -> ports().logins().byStore(store)).company());
        take(order());
        assertTrue(hasWork());
    }

    @Test
    void aStoreOfWhichNobodyKnowsTheBooksWaits() {
        UUID early = UUID.randomUUID();
        get(() -> ports().logins().of(early, tenant));
        take(Task.ordered(UUID.randomUUID(), early, tenant, UUID.randomUUID(), "Item MUG", new Work.FindItem("MUG")));

        assertFalse(hasWork(early));
        run(() -> ports().logins().feeds(early, tenant, UUID.randomUUID()));
        assertTrue(hasWork(early));
    }

    private boolean hasWork() {
        return hasWork(store);
    }

    private boolean hasWork(UUID of) {
        run(() -> ports().logins().setPassword(of, "mac"));
        String user = get(() -> ports().logins().byStore(of)).userName();
        assertFalse(get(() -> ports().logins().caller(user, "wrong", NOW))
                .orElseThrow()
                .hasWork());
        return get(() -> ports().logins().caller(user, "mac", NOW))
                .orElseThrow()
                .hasWork();
    }

    @Test
    void whatAFailedTransactionDidIsGone() {
        Task order = order();
        assertThrows(
                IllegalStateException.class,
                () -> run(() -> {
                    tasks().take(order);
                    throw new IllegalStateException("died");
                }));

        assertEquals(List.of(), ready());
    }

    @Test
    void anOperationKeepsItsFirstName() {
        run(() -> ports().operations().name(operation, store, "Push Orders"));
        run(() -> ports().operations().name(operation, store, "Other"));

        assertEquals("Push Orders", get(() -> ports().operations().nameOf(operation)));
        assertEquals("", get(() -> ports().operations().nameOf(UUID.randomUUID())));
    }
}
