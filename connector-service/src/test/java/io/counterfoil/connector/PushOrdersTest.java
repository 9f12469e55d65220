package io.counterfoil.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.connector.qbxml.QbxmlSchema;
import io.counterfoil.events.ContactsCounted;
import io.counterfoil.events.RunEnded;
import io.counterfoil.events.RunStarted;
import io.counterfoil.events.SessionClosed;
import io.counterfoil.events.SessionEvent;
import io.counterfoil.events.SessionOpened;
import io.counterfoil.events.TaskQueued;
import io.counterfoil.events.TaskSettled;
import io.counterfoil.events.TaskSettled.Outcome;
import io.counterfoil.events.Work;
import io.counterfoil.local.servers.testing.RealServers;
import io.counterfoil.simulator.connector.Fault;
import io.counterfoil.simulator.connector.UpdateResult;
import io.counterfoil.simulator.connector.WebConnector;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Orders into the simulated company file, over SOAP, PostgreSQL and Kafka. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "connector"))
class PushOrdersTest {

    @AfterAll
    static void everyMessageSetThatWasHandedOutFitsTheSchema() {
        Database.handedOut().forEach(QbxmlSchema::requireValidWherePossible);
    }

    @Test
    void anOrderOfANewCustomerIsEnteredInOneSession() {
        Merchant merchant = Merchant.signedUp();
        TaskQueued item = merchant.item("FX-MUG");
        TaskQueued customer = merchant.customer("Zoë Fennimore");
        TaskQueued order =
                merchant.receipt("121", customer, Work.Ref.firstOf(item.taskId()), "78.66", "59.97", "18.69");
        merchant.queues(item, customer, order);

        UpdateResult result = merchant.webConnector().update();

        assertEquals(UpdateResult.Outcome.FINISHED, result.outcome());
        assertEquals(
                List.of("78.66"),
                merchant.books.receipts().stream().map(r -> r.total()).toList());
        assertEquals("Zoë Fennimore", merchant.books.receipts().get(0).customer());
        TaskSettled settled = merchant.settled(3).get(2);
        assertEquals(order.taskId(), settled.taskId());
        assertEquals(new BigDecimal("78.66"), settled.totals().total());
        assertTrue(settled.succeeded());
    }

    @Test
    void aSessionIsToldFromBeginningToEnd() {
        Merchant merchant = Merchant.signedUp();
        TaskQueued customer = merchant.customer("Ada Loveday");
        merchant.queues(
                customer,
                merchant.receipt(
                        "7", customer, Work.Ref.firstOf(merchant.item("x").taskId()), "1.00", "1.00"));

        merchant.webConnector().update();

        List<SessionEvent> told = Wires.until(
                "sessions",
                SessionEvent.class,
                merchant.store,
                events -> events.stream().anyMatch(RunEnded.class::isInstance)
                        && events.get(events.size() - 1) instanceof SessionClosed);
        List<Class<?>> kinds = told.stream()
                .filter(event -> !(event instanceof ContactsCounted))
                .<Class<?>>map(SessionEvent::getClass)
                .toList();
        assertEquals(
                List.of(SessionOpened.class, RunStarted.class, TaskSettled.class, RunEnded.class, SessionClosed.class),
                kinds.subList(kinds.size() - 5, kinds.size()));
        RunEnded run = (RunEnded)
                told.stream().filter(RunEnded.class::isInstance).findFirst().orElseThrow();
        assertEquals(List.of(1, 0, 0), List.of(run.succeeded(), run.failed(), run.unknown()));
    }

    @Test
    void whoOrdersOnceMoreIsToldOnceMoreAndAnotherTaskOfTheOrderIsFound() {
        Merchant merchant = Merchant.signedUp();
        TaskQueued item = merchant.item("Web Item");
        TaskQueued customer = merchant.customer("Hedy Lamarr");
        TaskQueued order = merchant.receipt("9", customer, Work.Ref.firstOf(item.taskId()), "4.00", "4.00");
        merchant.queues(item, customer, order);
        WebConnector connector = merchant.webConnector();
        connector.update();
        TaskSettled entered = merchant.settled(3).get(2);

        merchant.queues(order);

        assertEquals(entered, merchant.settled(4).get(3));
        TaskQueued planned = merchant.receipt("9", customer, Work.Ref.firstOf(item.taskId()), "4.00", "4.00");
        merchant.queues(item, customer, order, planned);
        connector.update();
        TaskSettled found = Wires.until("sessions", SessionEvent.class, merchant.store, events -> !of(planned, events)
                        .isEmpty())
                .stream()
                .filter(TaskSettled.class::isInstance)
                .map(TaskSettled.class::cast)
                .filter(settled -> settled.taskId().equals(planned.taskId()))
                .findFirst()
                .orElseThrow();
        assertEquals(Outcome.CONFIRMED, found.outcome());
        assertEquals(entered.remoteId(), found.remoteId());
        assertEquals(1, merchant.books.receipts().size());
    }

    private static List<SessionEvent> of(TaskQueued task, List<SessionEvent> events) {
        return events.stream()
                .filter(event ->
                        event instanceof TaskSettled settled && settled.taskId().equals(task.taskId()))
                .toList();
    }

    @Test
    void aLostAnswerIsFetchedAndNotEnteredAgain() {
        Merchant merchant = Merchant.signedUp();
        TaskQueued item = merchant.item("Web Item");
        TaskQueued customer = merchant.customer("Grace Hopper");
        merchant.queues(item, customer);
        WebConnector connector = merchant.webConnector();
        connector.update();
        TaskQueued order = merchant.receipt("5", customer, Work.Ref.firstOf(item.taskId()), "10.10", "10.10");
        merchant.queues(order);
        connector.faults().add(new Fault.DropResponse());

        UpdateResult first = connector.update();
        UpdateResult second = connector.update();

        assertEquals(UpdateResult.Outcome.DROPPED, first.outcome());
        assertEquals(UpdateResult.Outcome.FINISHED, second.outcome());
        assertEquals(1, merchant.books.receipts().size());
        assertEquals(Outcome.CONFIRMED, merchant.settled(3).get(2).outcome());
    }

    @Test
    void anAnswerThatQuickBooksHasForgottenIsFoundByItsMark() {
        Merchant merchant = Merchant.signedUp();
        TaskQueued item = merchant.item("Web Item");
        TaskQueued customer = merchant.customer("Joan Clarke");
        merchant.queues(item, customer);
        WebConnector connector = merchant.webConnector();
        connector.update();
        merchant.queues(merchant.receipt("6", customer, Work.Ref.firstOf(item.taskId()), "0.10", "0.10"));
        connector.faults().add(new Fault.DropResponse());
        connector.update();
        merchant.books.forgetMessageSets();

        connector.update();

        assertEquals(1, merchant.books.receipts().size());
        TaskSettled found = merchant.settled(3).get(2);
        assertEquals(Outcome.CONFIRMED, found.outcome());
        assertEquals(merchant.books.receipts().get(0).txnId(), found.remoteId());
        assertEquals(new BigDecimal("0.10"), found.totals().total());
    }

    @Test
    void whatWasNeverExecutedIsHandedOutAgainOnceItsAbsenceIsProved() {
        Merchant merchant = Merchant.signedUp();
        TaskQueued item = merchant.item("Web Item");
        TaskQueued customer = merchant.customer("Mary Somerville");
        merchant.queues(item, customer);
        WebConnector connector = merchant.webConnector();
        connector.update();
        merchant.queues(merchant.receipt("8", customer, Work.Ref.firstOf(item.taskId()), "3.00", "3.00"));
        connector.faults().add(new Fault.AnswerHresult("0x80010105", "The server threw an exception."));

        assertEquals(UpdateResult.Outcome.ERROR, connector.update().outcome());
        assertEquals(0, merchant.books.receipts().size());

        connector.update();
        assertEquals(0, merchant.books.receipts().size(), "too young to be found absent");
        Database.age(merchant.store, 180);
        connector.update();

        assertEquals(1, merchant.books.receipts().size());
        assertEquals(Outcome.CONFIRMED, merchant.settled(3).get(2).outcome());
    }

    @Test
    void aCustomerOfThatNameThatIsNotOursIsAQuestionAndItsOrderIsNotEntered() {
        Merchant stranger = Merchant.signedUp();
        TaskQueued theirs = stranger.customer("Ruth Benerito");
        stranger.queues(theirs);
        WebConnector connector = stranger.webConnector();
        connector.update();
        TaskQueued ours = stranger.customer("Ruth Benerito");
        TaskQueued item = stranger.item("Web Item");
        stranger.queues(ours, item, stranger.receipt("9", ours, Work.Ref.firstOf(item.taskId()), "3.00", "3.00"));

        connector.update();

        List<TaskSettled> settled = stranger.settled(4);
        assertEquals(
                List.of(Outcome.CONFIRMED, Outcome.NEEDS_PERSON, Outcome.CONFIRMED, Outcome.REJECTED),
                settled.stream().map(TaskSettled::outcome).toList());
        assertEquals(0, stranger.books.receipts().size());
        assertEquals(1, stranger.books.customers().size());
    }

    @Test
    void aMissingItemIsReplacedByTheStoresDefaultItem() {
        Merchant merchant = Merchant.signedUp();
        TaskQueued missing = merchant.item("NO-SUCH-SKU");
        TaskQueued standard = merchant.item("Web Item");
        TaskQueued customer = merchant.customer("Emmy Noether");
        merchant.queues(
                missing,
                standard,
                customer,
                merchant.receipt(
                        "10", customer, Work.Ref.firstOf(missing.taskId(), standard.taskId()), "3.00", "3.00"));

        merchant.webConnector().update();

        assertEquals(Outcome.ABSENT, merchant.settled(4).get(0).outcome());
        assertEquals(1, merchant.books.receipts().size());
    }

    @Test
    void oneTaskThatQuickBooksCannotReadDoesNotStopTheOthers() {
        Merchant merchant = Merchant.signedUp();
        TaskQueued[] customers = IntStream.range(0, 5)
                .mapToObj(i -> merchant.customer("Customer " + i))
                .toArray(TaskQueued[]::new);
        merchant.queues(customers);
        WebConnector connector = merchant.webConnector();
        connector.faults().add(new Fault.AnswerHresult("0x80040400", "QuickBooks found an error when parsing"));

        UpdateResult result = connector.update();

        assertEquals(UpdateResult.Outcome.FINISHED, result.outcome());
        assertEquals(5, merchant.books.customers().size());
    }

    @Test
    void anotherTotalThanTheCartsIsNotASuccess() {
        Merchant merchant = Merchant.signedUp();
        TaskQueued item = merchant.item("Web Item");
        TaskQueued customer = merchant.customer("Hedy Lamarr");
        merchant.queues(
                item, customer, merchant.receipt("11", customer, Work.Ref.firstOf(item.taskId()), "3.01", "3.00"));

        merchant.webConnector().update();

        TaskSettled settled = merchant.settled(3).get(2);
        assertEquals(Outcome.CONFIRMED, settled.outcome());
        assertTrue(settled.differs());
    }

    @Test
    void anotherCompanyFileGetsNothing() {
        Merchant merchant = Merchant.signedUp();
        merchant.queues(merchant.customer("Rosalind Franklin"));
        WebConnector connector = merchant.webConnector();
        merchant.books.putDataExt(merchant.login().ownerId(), "FileID", "{00000000-1111-2222-3333-444444444444}");

        UpdateResult result = connector.update();

        assertEquals(UpdateResult.Outcome.ERROR, result.outcome());
        assertTrue(result.message().contains("company file"), result.message());
        assertEquals(0, merchant.books.customers().size());
    }

    @Test
    void anOrderWhoseCustomerCannotBeEnteredSaysWhy() {
        Merchant merchant = Merchant.signedUp();
        TaskQueued item = merchant.item("Web Item");
        TaskQueued customer = merchant.customer("漢字商店");
        merchant.queues(
                item, customer, merchant.receipt("12", customer, Work.Ref.firstOf(item.taskId()), "3.00", "3.00"));

        merchant.webConnector().update();

        TaskSettled order = merchant.settled(3).stream()
                .filter(settled -> settled.expectedTotal() != null)
                .findFirst()
                .orElseThrow();
        assertEquals(Outcome.REJECTED, order.outcome());
        assertTrue(order.explanation().contains("characters that QuickBooks cannot keep"), order.explanation());
    }

    @Test
    void fiftyOrdersOfFiftyNewCustomersAreAPipelineOfFewExchanges() {
        Merchant merchant = Merchant.signedUp();
        TaskQueued item = merchant.item("Web Item");
        List<TaskQueued> tasks = new ArrayList<>(List.of(item));
        IntStream.range(0, 50).forEach(i -> {
            TaskQueued customer = merchant.customer("Customer " + i);
            tasks.add(customer);
            tasks.add(merchant.receipt("5" + i, customer, Work.Ref.firstOf(item.taskId()), "1.00", "1.00"));
        });
        merchant.queues(tasks.toArray(TaskQueued[]::new));

        UpdateResult result = merchant.webConnector().update();

        assertEquals(50, merchant.books.receipts().size());
        assertTrue(result.exchanges() <= 6, () -> "exchanges: " + result.exchanges());
    }
}
