package io.counterfoil.connector.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.connector.attempt.Task;
import io.counterfoil.events.TaskSettled;
import io.counterfoil.simulator.quickbooks.Session;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that prove nothing settle nothing: the order stays UNKNOWN, is looked for, and is entered once. */
class HostileAnswersTest {

    private final Merchant merchant = new Merchant();
    private Task order;
    private Session quickBooks;
    private String ticket = "";
    private String answer = "";

    /** The order has been handed out and entered; its answer has not been delivered. */
    @BeforeEach
    void anAnswerIsDue() {
        Task customer = merchant.customer("Ada");
        merchant.update();
        order = merchant.order(customer);
        ticket = merchant.service.authenticate(merchant.store).orElseThrow();
        quickBooks = merchant.books.begin(merchant.login.ownerId());
        String facts = quickBooks.hostCompanyPreferences().response();
        exchange(facts);
        answer = quickBooks
                .process(merchant.service.sendRequest(ticket, "", merchant.books.path()))
                .response();
        assertEquals(1, merchant.books.receipts().size());
    }

    private void exchange(String facts) {
        String request = merchant.service.sendRequest(ticket, facts, merchant.books.path());
        deliver(quickBooks.process(request).response());
    }

    private int deliver(String response) {
        return merchant.service.receiveResponse(ticket, response, "", "");
    }

    private void isFoundAgain() {
        merchant.service.close(ticket);
        merchant.clock.pass(Duration.ofMinutes(5));
        merchant.update();
        assertEquals("CONFIRMED", merchant.state(order));
        assertEquals(1, merchant.books.receipts().size());
    }

    private void isNotBelieved(UnaryOperator<String> forgery) {
        String forged = forgery.apply(answer);
        assertTrue(!forged.equals(answer), "the forgery changed nothing");
        deliver(forged);
        assertEquals("UNKNOWN", merchant.state(order));
        isFoundAgain();
    }

    @Test
    void aReplayedAnswerChangesNothingAndADifferentOneDoesNotEither() {
        deliver(answer);
        assertEquals("CONFIRMED", merchant.state(order));
        String remoteId = settled().remoteId();
        for (int i = 0; i < 5; i++) {
            deliver(i % 2 == 0 ? answer : answer.replaceAll("<TxnID>[^<]*", "<TxnID>another"));
        }

        assertEquals(remoteId, settled().remoteId());
        assertEquals(
                1,
                merchant.service.settled().stream()
                        .filter(event -> event.taskId().equals(order.id()))
                        .count());
    }

    private TaskSettled settled() {
        return merchant.service.settled().stream()
                .filter(event -> event.taskId().equals(order.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAnswerToAnotherMessageSetIsNotOurs() {
        isNotBelieved(text -> text.replaceAll("newMessageSetID=\"[^\"]*", "newMessageSetID=\"forged"));
    }

    @Test
    void anAnswerToAnotherTaskIsNotOurs() {
        isNotBelieved(text -> text.replace(order.id().toString(), "00000000-0000-0000-0000-000000000000"));
    }

    @Test
    void twoAnswersToOneTaskProveNothing() {
        isNotBelieved(text -> {
            String reply = text.substring(text.indexOf("<SalesReceiptAddRs"), text.indexOf("</QBXMLMsgsRs>"));
            return text.replace("</QBXMLMsgsRs>", reply + "</QBXMLMsgsRs>");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1099511627776", "x"})
    void aStatusThatIsNoneProvesNothing(String status) {
        isNotBelieved(text -> {
            int add = text.indexOf("<SalesReceiptAddRs");
            return text.substring(0, add)
                    + text.substring(add).replaceFirst("statusCode=\"0\"", "statusCode=\"" + status + "\"");
        });
    }

    @Test
    void doneWithoutAnIdProvesNothing() {
        isNotBelieved(text -> text.replaceAll("<TxnID>[^<]*</TxnID>", ""));
    }

    @Test
    void anAnswerWithADoctypeIsNotRead() {
        isNotBelieved(text -> text.replaceFirst("<QBXML>", "<!DOCTYPE QBXML><QBXML>"));
    }

    @Test
    void anAnswerOfTooManyLevelsIsNotRead() {
        isNotBelieved(text -> text.replaceFirst("<TimeCreated>[^<]*", "<TimeCreated>" + "<a>".repeat(70))
                .replaceFirst("</TimeCreated>", "</a>".repeat(70) + "</TimeCreated>"));
    }

    @Test
    void anAnswerThatBreaksOffIsNotRead() {
        isNotBelieved(text -> text.substring(0, text.length() - 40));
    }

    @Test
    void anHresultOfAMegabyteEndsTheUpdateWithWords() {
        int percent = merchant.service.receiveResponse(ticket, "", "0x80040402", "<script>" + "x".repeat(1 << 20));

        assertEquals(-1, percent);
        assertTrue(merchant.service.lastError(ticket).length() < 2_000);
        isFoundAgain();
    }

    @Test
    void aTicketOfAnotherStoreOrNoneIsNoTicket() {
        assertEquals(-1, merchant.service.receiveResponse("guessed", answer, "", ""));
        assertEquals("", merchant.service.sendRequest("guessed", "", ""));
        merchant.service.close("guessed");

        assertEquals("SENT", merchant.state(order));
        deliver(answer);
        assertEquals("CONFIRMED", merchant.state(order));
    }
}
