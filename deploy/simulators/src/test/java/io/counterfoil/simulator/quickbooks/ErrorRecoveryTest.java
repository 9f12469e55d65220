package io.counterfoil.simulator.quickbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.simulator.xml.Node;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorRecoveryTest {

    private static final String TWO_RECEIPTS = Desk.receipt("A1") + Desk.receipt("A2");

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        desk = Desk.at(folder);
    }

    @AfterEach
    void close() throws IOException {
        desk.close();
    }

    @Test
    void newIdIsCarriedOutAndEchoed() {
        Node answer = desk.answered(set("newMessageSetID=\"N\"", TWO_RECEIPTS));

        assertEquals("0", code(answer));
        assertEquals(Optional.of("N"), answer.attribute("newMessageSetID"));
        assertEquals(2, answer.children().size());
        assertReceipts(2);
    }

    @Test
    void sameBytesUnderTheSameIdBringTheStoredAnswerAndNothingIsDoneAgain() {
        String bytes = set("newMessageSetID=\"N\"", TWO_RECEIPTS);
        Answer first = desk.send(bytes);

        assertEquals(first, desk.send(bytes));
        assertReceipts(2);
    }

    @Test
    void otherBytesUnderTheSameIdAre9001() {
        desk.send(set("newMessageSetID=\"N\"", TWO_RECEIPTS));

        assertStatusOnly("9001", set("newMessageSetID=\"N\"", TWO_RECEIPTS + " "));
        assertReceipts(2);
    }

    @Test
    void emptySetWithBothIdsOnlyAsks() {
        assertStatusOnly("9002", set("newMessageSetID=\"N\" oldMessageSetID=\"N\"", ""));
        desk.send(set("newMessageSetID=\"N\"", TWO_RECEIPTS));

        assertStatusOnly("0", set("newMessageSetID=\"N\" oldMessageSetID=\"N\"", ""));
        assertStatusOnly("0", set("newMessageSetID=\"N\" oldMessageSetID=\"N\"", ""));
    }

    @Test
    void askingWithTheWorkInItDoesNotDoTheWork() {
        assertStatusOnly("9002", set("newMessageSetID=\"N\" oldMessageSetID=\"N\"", TWO_RECEIPTS));

        assertReceipts(0);
    }

    @Test
    void oldIdAloneClears() {
        desk.send(set("newMessageSetID=\"N\"", TWO_RECEIPTS));

        assertStatusOnly("0", set("oldMessageSetID=\"N\"", ""));
        assertStatusOnly("600", set("oldMessageSetID=\"N\"", ""));
        assertStatusOnly("9002", set("newMessageSetID=\"N\" oldMessageSetID=\"N\"", ""));
    }

    @Test
    void anotherOldIdIsClearedAndTheNewOneKept() {
        desk.send(set("newMessageSetID=\"N1\"", Desk.receipt("A1")));

        assertEquals(
                "0", code(desk.answered(set("newMessageSetID=\"N2\" oldMessageSetID=\"N1\"", Desk.receipt("A2")))));

        assertStatusOnly("9002", set("newMessageSetID=\"N1\" oldMessageSetID=\"N1\"", ""));
        assertStatusOnly("0", set("newMessageSetID=\"N2\" oldMessageSetID=\"N2\"", ""));
    }

    @Test
    void unknownOldIdDoesNotHinderANewOne() {
        String bytes = set("newMessageSetID=\"N2\" oldMessageSetID=\"N1\"", Desk.receipt("A2"));

        assertEquals("0", code(desk.answered(bytes)));
        assertEquals("0", code(desk.answered(bytes)));
        assertReceipts(1);
    }

    @Test
    void everythingCanBeCleared() {
        desk.send(set("newMessageSetID=\"N1\"", Desk.receipt("A1")));
        desk.send(set("newMessageSetID=\"N2\"", Desk.receipt("A2")));

        assertStatusOnly("0", set("oldMessageSetID=\"ClearAllMessageSets\"", ""));
        assertStatusOnly("9002", set("newMessageSetID=\"N1\" oldMessageSetID=\"N1\"", ""));
        assertStatusOnly("9002", set("newMessageSetID=\"N2\" oldMessageSetID=\"N2\"", ""));
    }

    @Test
    void idOfTwentyThreeCharactersIsTheLongest() {
        assertEquals("0", code(desk.answered(set("newMessageSetID=\"12345678901234567890123\"", Desk.receipt("A1")))));

        assertStatusOnly("9004", set("newMessageSetID=\"123456789012345678901234\"", Desk.receipt("A2")));
        assertReceipts(1);
    }

    @Test
    void answerThatCannotBeStoredIs9005AndTheWorkIsDone() {
        desk.file().circumstances().add(new Circumstance.CannotStore());

        Node answer = desk.answered(set("newMessageSetID=\"N\"", Desk.receipt("A1")));

        assertEquals("9005", code(answer));
        assertReceipts(1);
        assertStatusOnly("9002", set("newMessageSetID=\"N\" oldMessageSetID=\"N\"", ""));
    }

    @Test
    void withoutIdsNothingIsStoredAndNothingSaid() {
        Node answer = desk.answered(set("", Desk.receipt("A1")));

        assertTrue(answer.attributes().isEmpty());
    }

    @Test
    void storedAnswersSurviveTheDeathOfTheProcess() throws IOException {
        String bytes = set("newMessageSetID=\"N\"", TWO_RECEIPTS);
        Answer first = desk.send(bytes);
        desk.close();
        desk = Desk.at(folder);

        assertEquals(first, desk.send(bytes));
        assertReceipts(2);
    }

    @Test
    void stopOnErrorLeavesTheRestUndoneAndContinueOnErrorDoesNot() {
        String requests = Desk.receipt("A1") + Desk.receiptOf(Desk.line("Nowhere", "")) + Desk.receipt("A2");

        Node stopped = desk.answered(Desk.set("onError=\"stopOnError\"", requests));
        Node continued = desk.answered(Desk.set("onError=\"continueOnError\"", requests));

        assertEquals("0 3140 3231", codes(stopped));
        assertEquals("0 3140 0", codes(continued));
        assertReceipts(3);
    }

    @Test
    void requestIdOverFiftyIs1060() {
        String request = Desk.receipt("A1").replace("\"r\"", "\"" + "r".repeat(51) + "\"");

        assertEquals("1060", Desk.status(desk.ask(request)));
        assertReceipts(0);
    }

    private static String set(String ids, String requests) {
        return Desk.set(ids + " onError=\"continueOnError\"", requests);
    }

    private static String code(Node messages) {
        return messages.attribute("messageSetStatusCode").orElse("none");
    }

    private static String codes(Node messages) {
        return String.join(" ", messages.children().stream().map(Desk::status).toList());
    }

    private void assertStatusOnly(String code, String qbxml) {
        Node messages = desk.answered(qbxml);
        assertEquals(code, code(messages));
        assertTrue(messages.children().isEmpty());
    }

    private void assertReceipts(int count) {
        assertEquals(count, desk.file().receipts().size());
    }
}
