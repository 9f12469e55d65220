package io.counterfoil.simulator.quickbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.simulator.xml.Node;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CircumstancesTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T17:00:00Z"), ZoneId.of("America/New_York"));

    private final Desk desk = Desk.inMemory(NOON);

    @ParameterizedTest
    @CsvSource({
        "3170, internals could not be locked",
        "3175, failed to acquire the lock",
        "3176, list element is in use",
        "3180, list has been modified by another user"
    })
    void lockedRecordIsRefusedSoManyTimesAndNothingIsDone(int code, String words) {
        desk.ask(Desk.customer("Ada"));
        desk.file().circumstances().add(new Circumstance.Locked("ada", code), 2);
        String receipt = Desk.receiptOf(
                "<CustomerRef><FullName>Ada</FullName></CustomerRef>" + Desk.line("Web Item", "<Amount>1.00</Amount>"));

        assertEquals("0", status(Desk.receipt("A1")));
        Node refused = desk.ask(receipt);

        assertEquals(Integer.toString(code), Desk.status(refused));
        assertTrue(refused.attribute("statusMessage").orElse("").contains(words));
        assertEquals(Integer.toString(code), status(receipt));
        assertEquals(1, desk.file().receipts().size());
        assertEquals("0", status(receipt));
    }

    @Test
    void lockDoesNotHinderReading() {
        desk.file().circumstances().add(new Circumstance.Locked("", 3175));

        assertEquals("0", status("<ItemQueryRq><FullName>Web Item</FullName></ItemQueryRq>"));
        assertEquals("3175", status(Desk.receipt("A1")));
    }

    @Test
    void closedBooksTakeNothingUpToTheirDate() {
        desk.file().circumstances().add(new Circumstance.BooksClosed("2026-10-31"));

        assertEquals("3171", status(receiptOn("2026-10-31")));
        assertEquals("0", status(receiptOn("2026-11-01")));
        assertEquals("0", status(Desk.receipt("A1")));
        assertEquals("0", status(Desk.customer("Ada")));
        assertEquals(
                "2026-10-31",
                preferences().text("AccountingPreferences", "ClosingDate").orElse(""));

        desk.file().circumstances().add(new Circumstance.BooksClosed("2026-11-22"));
        assertEquals("3171", status(Desk.receipt("A2")));
    }

    @Test
    void closedBooksKeepWhatIsInThem() {
        Node old = desk.done(receiptOn("2026-10-31"));
        Node recent = desk.done(receiptOn("2026-11-01"));
        desk.file().circumstances().add(new Circumstance.BooksClosed("2026-10-31"));

        assertEquals("3171", status(Desk.mod(old, Desk.field("Memo", "m"))));
        assertEquals("3171", status(Desk.mod(recent, Desk.field("TxnDate", "2026-10-01"))));
        assertEquals("3171", status(withdrawal("Void", old)));
        assertEquals("3171", status(withdrawal("Del", old)));
        assertEquals("0", status(withdrawal("Del", recent)));
    }

    @Test
    void quickBooksThatDiesHasDoneWhatCameBeforeAndStoredNothing() {
        desk.file().circumstances().add(new Circumstance.Crash(1), 1);
        String set =
                Desk.set("newMessageSetID=\"N\" onError=\"continueOnError\"", Desk.receipt("A1") + Desk.receipt("A2"));

        assertEquals("0x80010105", desk.send(set).hresult());

        assertEquals(List.of("A1"), numbers());
        desk.send(set);
        assertEquals(List.of("A1", "A1", "A2"), numbers());
    }

    @Test
    void quickBooksThatDiesAfterwardsHasStoredTheAnswer() {
        desk.file().circumstances().add(new Circumstance.Crash(2), 1);
        String set =
                Desk.set("newMessageSetID=\"N\" onError=\"continueOnError\"", Desk.receipt("A1") + Desk.receipt("A2"));

        assertEquals("0x80010105", desk.send(set).hresult());

        assertEquals(2, desk.answered(set).children().size());
        assertEquals(List.of("A1", "A2"), numbers());
    }

    @Test
    void permissionIsMissingForWhatIsNamedOrForAllWriting() {
        desk.file().circumstances().add(new Circumstance.Denied(List.of("SalesReceiptAddRq"), 3260));
        assertEquals("3260", status(Desk.receipt("A1")));
        assertEquals("0", status(Desk.customer("Ada")));

        desk.file().circumstances().add(new Circumstance.Denied(List.of(), 3263));
        assertEquals("3263", status(Desk.customer("Bob")));
        assertEquals("0", status("<CustomerQueryRq/>"));
    }

    @Test
    void featureThatIsOffIsRefusedAndShownInThePreferences() {
        String taxed =
                Desk.receiptOf(Desk.line("Web Item", "<SalesTaxCodeRef><FullName>Tax</FullName></SalesTaxCodeRef>"));
        assertEquals(
                "true",
                preferences()
                        .text("AccountingPreferences", "IsUsingClassTracking")
                        .orElse(""));
        assertTrue(preferences().child("SalesTaxPreferences").isPresent());
        assertEquals("0", status(taxed));

        desk.file().circumstances().add(new Circumstance.Off(Feature.SALES_TAX));
        desk.file().circumstances().add(new Circumstance.Off(Feature.CLASS_TRACKING));

        assertEquals("3250", status(taxed));
        assertEquals("0", status(Desk.receipt("A1")));
        assertEquals(
                "false",
                preferences()
                        .text("AccountingPreferences", "IsUsingClassTracking")
                        .orElse(""));
        assertTrue(preferences().child("SalesTaxPreferences").isEmpty());
    }

    @Test
    void dialogStopsEverythingUntilItIsClosed() {
        desk.file().circumstances().add(new Circumstance.ModalDialog());

        assertEquals(
                "0x80040414",
                desk.send(Desk.set("onError=\"stopOnError\"", Desk.receipt("A1")))
                        .hresult());
        assertEquals(0, desk.file().receipts().size());

        desk.file().circumstances().lift(Circumstance.ModalDialog.class);
        assertEquals("0", status(Desk.receipt("A1")));
    }

    @Test
    void slownessIsTakenForEachRequest() {
        List<Duration> paused = new ArrayList<>();
        desk.file().pausing(paused::add);
        desk.file().circumstances().add(new Circumstance.Slow(250));

        desk.answered(Desk.set("onError=\"stopOnError\"", Desk.receipt("A1") + Desk.receipt("A2")));

        assertEquals(List.of(Duration.ofMillis(250), Duration.ofMillis(250)), paused);
    }

    private List<String> numbers() {
        return desk.file().receipts().stream().map(Receipt::refNumber).toList();
    }

    private static String withdrawal(String verb, Node ret) {
        return "<Txn" + verb + "Rq><Txn" + verb + "Type>SalesReceipt</Txn" + verb + "Type>"
                + Desk.field("TxnID", Desk.text(ret, "TxnID")) + "</Txn" + verb + "Rq>";
    }

    private Node preferences() {
        return desk.ask("<PreferencesQueryRq/>").children().get(0);
    }

    private String status(String request) {
        return Desk.status(desk.ask(request));
    }

    private static String receiptOn(String date) {
        return Desk.receiptOf("<TxnDate>" + date + "</TxnDate>" + Desk.line("Web Item", "<Amount>1.00</Amount>"));
    }
}
