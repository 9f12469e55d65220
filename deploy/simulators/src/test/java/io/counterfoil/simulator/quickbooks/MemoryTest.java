package io.counterfoil.simulator.quickbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T17:00:00Z"), ZoneId.of("America/New_York"));
    private static final String SHOP = "{57F3B9B1-86F1-4fcc-B1EE-566DE1813D20}";
    private static final String OTHER = "{00000000-0000-0000-0000-000000000001}";
    private static final String ONE_RECEIPT = set("N", Desk.receipt("A1"));
    private static final String IS_HELD = set("N\" oldMessageSetID=\"N", "");

    @Test
    void sameSeedBringsTheSameAnswers() {
        assertEquals(answers(7), answers(7));
        assertNotEquals(answers(7), answers(8));
    }

    @Test
    void backupBringsRecordsAndStoredMessageSetsBack() {
        assertBackup(CompanyFile.inMemory(NOON, 1));
    }

    @Test
    void backupOfAFileOnDiskStaysRestoredAfterReopening(@TempDir Path folder) throws IOException {
        try (CompanyFile file = CompanyFile.open(folder, List.of("FX-MUG"), NOON)) {
            assertBackup(file);
        }
        try (CompanyFile file = CompanyFile.open(folder, List.of(), NOON)) {
            assertEquals(
                    List.of("A1"),
                    file.transactions().stream().map(Transaction::refNumber).toList());
            assertTrue(file.process(IS_HELD, SHOP).response().contains("messageSetStatusCode=\"0\""));
        }
    }

    @Test
    void applicationSeesItsOwnMessageSetsOnly() {
        CompanyFile file = CompanyFile.inMemory(NOON, 1);
        file.process(ONE_RECEIPT, SHOP);

        assertTrue(file.process(IS_HELD, SHOP).response().contains("messageSetStatusCode=\"0\""));
        assertTrue(file.process(IS_HELD, OTHER).response().contains("messageSetStatusCode=\"9002\""));
        file.process(ONE_RECEIPT, OTHER);
        assertEquals(2, file.transactions().size());
        file.process(set("", "").replace("newMessageSetID=\"\"", "oldMessageSetID=\"ClearAllMessageSets\""), OTHER);
        assertTrue(file.process(IS_HELD, SHOP).response().contains("messageSetStatusCode=\"0\""));
    }

    @Test
    void whatWasEnteredIsListed() {
        CompanyFile file = CompanyFile.inMemory(NOON, 1);
        String guid = "{11111111-2222-3333-4444-555555555555}";
        file.process(
                set(
                        "N",
                        Desk.receiptOf("<RefNumber>A1</RefNumber><Memo>order 1</Memo><ExternalGUID>" + guid
                                + "</ExternalGUID>" + Desk.line("Web Item", "<Amount>10.00</Amount>"))),
                SHOP);

        String id = file.receipts().get(0).txnId();
        assertEquals(
                List.of(new Transaction("SalesReceipt", id, "A1", "order 1", guid, "10.00", "", "2026-11-22")),
                file.transactions());
    }

    @Test
    void makingOneIsCheap() {
        for (int seed = 0; seed < 50; seed++) {
            CompanyFile.inMemory(NOON, seed);
        }
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadCpuTime();
        for (int seed = 0; seed < 200; seed++) {
            CompanyFile.inMemory(NOON, seed);
        }
        long each = (thread.getCurrentThreadCpuTime() - before) / 200;
        assertTrue(each < 5_000_000, each + " ns");
    }

    private static void assertBackup(CompanyFile file) {
        file.process(ONE_RECEIPT, SHOP);
        Snapshot backup = file.snapshot();
        file.process(set("M", Desk.receipt("A2") + Desk.customer("Ada")), SHOP);
        List<Transaction> lost = file.transactions();

        file.restore(backup);

        assertEquals(1, file.transactions().size());
        assertEquals(List.of(), file.customers());
        assertTrue(file.process(IS_HELD, SHOP).response().contains("messageSetStatusCode=\"0\""));
        assertTrue(file.process(IS_HELD.replace("\"N\"", "\"M\""), SHOP)
                .response()
                .contains("messageSetStatusCode=\"9002\""));
        file.process(set("M", Desk.receipt("A2")), SHOP);
        assertEquals(lost, file.transactions());
        file.restore(backup);
    }

    private static List<String> answers(long seed) {
        Session session = CompanyFile.inMemory(NOON, seed).begin(SHOP);
        String iterated = "<ItemQueryRq iterator=\"Start\"><MaxReturned>2</MaxReturned></ItemQueryRq>";
        return List.of(
                session.hostCompanyPreferences().response(),
                session.process(set("N", Desk.receipt("A1") + iterated)).response());
    }

    private static String set(String id, String requests) {
        return Desk.set("newMessageSetID=\"" + id + "\" onError=\"continueOnError\"", requests);
    }
}
