package io.counterfoil.connector.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.connector.attempt.Task;
import io.counterfoil.connector.attempt.Tasks.Undecided;
import io.counterfoil.connector.attempt.Tasks.Withdrawal;
import io.counterfoil.connector.company.CompanyQuestion.Kind;
import io.counterfoil.connector.decision.CompanyDecisions;
import io.counterfoil.connector.decision.Decisions;
import io.counterfoil.events.BooksList;
import io.counterfoil.events.Form;
import io.counterfoil.events.PullPage;
import io.counterfoil.events.TaskSettled;
import io.counterfoil.events.Work;
import io.counterfoil.simulator.quickbooks.Circumstance;
import io.counterfoil.simulator.quickbooks.CompanyFile;
import io.counterfoil.simulator.quickbooks.Session;
import io.counterfoil.simulator.quickbooks.Snapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the effect protocol does in the situations that its chapters name, on the production classes. */
class ScenariosTest {

    private final Merchant merchant = new Merchant();
    private final CompanyDecisions company = merchant.service.companyDecisions();
    private final Decisions decisions = merchant.service.decisions();

    private int entered() {
        return merchant.books.receipts().size();
    }

    @Test
    void aThousandOrdersOfAThousandNewCustomersTakeFewExchanges() {
        IntStream.range(0, 1_000).forEach(i -> merchant.order(merchant.customer("Customer " + i)));

        Merchant.Update update = merchant.update();

        assertEquals(1_000, entered());
        assertTrue(update.exchanges() <= 25, () -> update.exchanges() + " exchanges");
    }

    @Test
    void aSlowQuickBooksGetsSmallerSets() {
        merchant.perExchange = Duration.ofSeconds(60);
        IntStream.range(0, 300).forEach(i -> merchant.order(merchant.customer("Customer " + i)));

        Merchant.Update update = merchant.update();

        assertEquals(300, entered());
        assertTrue(update.exchanges() > 20, () -> update.exchanges() + " exchanges");
    }

    @Test
    void aFileWithoutOurMarkIsAskedAboutOnceAndThenPinned() {
        CompanyFile unmarked = CompanyFile.inMemory(merchant.clock, 8, List.of("MUG"));
        Task order = merchant.order(merchant.customer("Ada"));

        Merchant.Update refused = merchant.update(unmarked);

        assertTrue(refused.lastError().contains("Say on the Web Connector tab"), refused.lastError());
        assertEquals("READY", merchant.state(order));
        assertEquals(
                Kind.IS_IT_THE_RIGHT_FILE,
                company.open(merchant.store).orElseThrow().kind());
        assertFalse(merchant.service.transaction(() -> company.goOn(merchant.store)));
        assertTrue(merchant.service.transaction(() -> company.confirm(merchant.store)));

        assertEquals("", merchant.update(unmarked).lastError());
        assertEquals(1, unmarked.receipts().size());
    }

    @Test
    void anOlderCopyIsNoticedAndWhatIsMissingIsEnteredAgainWhenAPersonSaysSo() {
        Task kept = merchant.order(merchant.customer("Ada"));
        merchant.update();
        Snapshot backup = merchant.books.snapshot();
        for (int i = 0; i < 4; i++) {
            merchant.order(kept(kept));
        }
        merchant.update();
        assertEquals(5, entered());

        merchant.books.restore(backup);
        Task next = merchant.order(kept(kept));
        Merchant.Update noticed = merchant.update();
        assertTrue(noticed.lastError().contains("older copy"), noticed.lastError());
        assertEquals(
                Kind.IS_IT_AN_OLDER_COPY,
                company.open(merchant.store).orElseThrow().kind());
        Task later = merchant.order(kept(kept));
        assertTrue(merchant.update().lastError().contains("older copy"));
        assertEquals("READY", merchant.state(later));

        merchant.service.transaction(() -> company.enterAgain(merchant.store));
        merchant.clock.pass(Duration.ofMinutes(5));
        merchant.update();

        assertEquals("CONFIRMED", merchant.state(next));
        assertEquals(
                List.of("key-1", "key-2", "key-3", "key-4", "key-5", "key-6", "key-7"),
                merchant.books.receipts().stream()
                        .map(receipt -> receipt.memo().replaceAll(".*\\[(.*)]", "$1"))
                        .sorted()
                        .toList());
    }

    @Test
    void anOlderCopyIsNoticedByWhateverFormWasEnteredLast() {
        Task kept = merchant.order(merchant.customer("Ada"));
        merchant.update();
        Snapshot backup = merchant.books.snapshot();
        for (Form form : List.of(Form.SALES_ORDER, Form.CREDIT_MEMO, Form.INVOICE)) {
            merchant.form = form;
            merchant.order(kept(kept));
        }
        merchant.update();
        assertEquals(4, merchant.books.transactions().size());
        merchant.order(kept(kept));
        assertEquals("", merchant.update().lastError());

        merchant.books.restore(backup);
        merchant.order(kept(kept));

        String noticed = merchant.update().lastError();
        assertTrue(noticed.contains("older copy"), noticed);
    }

    /** Ada again: her customer task is settled. */
    private Task kept(Task order) {
        Work.AddTransaction receipt = (Work.AddTransaction) order.work();
        UUID customer = receipt.customer().tasks().get(0);
        return Task.ordered(
                customer,
                merchant.store,
                merchant.tenant,
                merchant.operation,
                "",
                new Work.AddCustomer("Ada", "", "", "", Merchant.ADDRESS, Merchant.ADDRESS, "", "", customer));
    }

    @Test
    void whoDeletedTheLastReceiptsThemselvesGoesOn() {
        Task first = merchant.order(merchant.customer("Ada"));
        Snapshot empty = merchant.books.snapshot();
        merchant.update();
        merchant.books.restore(empty);
        merchant.order(kept(first));
        merchant.update();
        // The customer is gone as well, so the new order was refused: that is told, too.
        assertTrue(merchant.service.transaction(() -> company.goOn(merchant.store)));

        assertEquals("", merchant.update().lastError());
    }

    @Test
    void anotherCompanyFileForTheStoreLeavesNothingBehindUnsaid() {
        Task lost = merchant.order(merchant.customer("Ada"));
        merchant.update();
        Task inFlight = merchant.order(kept(lost));
        merchant.loseWork();
        Task ready = merchant.order(kept(lost));

        merchant.service.transaction(() -> {
            company.change(merchant.store);
            return true;
        });

        assertEquals("NEEDS_PERSON", merchant.state(inFlight));
        assertEquals("WITHDRAWN", merchant.state(ready));
        requireNewOrdersGoTo(another());
    }

    @Test
    void anUpdateUnderWayGivesTheOldCompanyFileNothingMore() {
        merchant.order(merchant.customer("Ada"));
        String ticket = merchant.service.authenticate(merchant.store).orElseThrow();
        Session quickBooks = merchant.books.begin(merchant.login.ownerId());
        String customer = merchant.service.sendRequest(
                ticket, quickBooks.hostCompanyPreferences().response(), merchant.books.path());

        merchant.service.transaction(() -> {
            company.change(merchant.store);
            return true;
        });
        merchant.order(merchant.customer("Grace"));

        int percent = merchant.service.receiveResponse(
                ticket, quickBooks.process(customer).response(), "", "");
        assertTrue(percent < 0, () -> percent + " lets the update go on");
        assertEquals("", merchant.service.sendRequest(ticket, "", merchant.books.path()));
        assertTrue(merchant.service.lastError(ticket).contains("another company file"));
        assertEquals(0, entered());
        requireNewOrdersGoTo(another());
    }

    private CompanyFile another() {
        CompanyFile other = CompanyFile.inMemory(merchant.clock, 9, List.of("MUG"));
        merchant.item = UUID.randomUUID();
        other.putDataExt(merchant.login.ownerId(), "FileID", merchant.login.fileId());
        return other;
    }

    private void requireNewOrdersGoTo(CompanyFile file) {
        Task order = merchant.order(merchant.customer("Hopper"));
        assertEquals("", merchant.update(file).lastError());
        assertEquals("CONFIRMED", merchant.state(order));
    }

    @Test
    void whatAnotherMachineGotIsBelievedAbsentOnlyAfterAQuarterOfAnHour() {
        Task customer = merchant.customer("Ada");
        merchant.order(customer);
        lockedBy("FRONT-DESK");
        merchant.update();
        Task order = merchant.order(customer);
        handOutAndForget();
        assertEquals("UNKNOWN", merchant.state(order));
        lockedBy("BACK-OFFICE");

        merchant.clock.pass(Duration.ofMinutes(5));
        merchant.update();
        assertEquals("UNKNOWN", merchant.state(order));

        merchant.clock.pass(Duration.ofMinutes(10));
        merchant.update();
        assertEquals("CONFIRMED", merchant.state(order));
        assertEquals(2, entered());
    }

    @Test
    void whatTheSameMachineGotIsBelievedAbsentSoon() {
        Task customer = merchant.customer("Ada");
        merchant.order(customer);
        lockedBy("FRONT-DESK");
        merchant.update();
        Task order = merchant.order(customer);
        handOutAndForget();
        assertEquals("UNKNOWN", merchant.state(order));

        merchant.clock.pass(Duration.ofMinutes(5));
        merchant.update();
        assertEquals("CONFIRMED", merchant.state(order));
        assertEquals(2, entered());
    }

    @Test
    void aFileThatDoesNotNameTheMachineNamesNoOther() {
        Task customer = merchant.customer("Ada");
        merchant.order(customer);
        merchant.update();
        Task order = merchant.order(customer);
        handOutAndForget();
        lockedBy("FRONT-DESK");

        merchant.clock.pass(Duration.ofMinutes(5));
        merchant.update();
        assertEquals("CONFIRMED", merchant.state(order));
    }

    private void lockedBy(String machine) {
        merchant.books.putDataExt(merchant.login.ownerId(), "AppLock", "LOCKED:" + machine + ":638999999990000000");
    }

    /** The Web Connector gets work, and QuickBooks never does. */
    private void handOutAndForget() {
        String ticket = merchant.service.authenticate(merchant.store).orElseThrow();
        Session quickBooks = merchant.books.begin(merchant.login.ownerId());
        merchant.service.sendRequest(ticket, quickBooks.hostCompanyPreferences().response(), merchant.books.path());
        merchant.service.close(ticket);
    }

    @Test
    void aLockedRecordIsTriedAgainInTheSameUpdate() {
        Task order = merchant.order(merchant.customer("Ada"));
        merchant.books.circumstances().add(locked(), 1);

        Merchant.Update update = merchant.update();

        assertEquals("CONFIRMED", merchant.state(order));
        assertEquals("", update.lastError());
        assertEquals(1, entered());
    }

    @Test
    void aRecordThatStaysLockedIsGivenUpWithQuickBooksWords() {
        Task order = merchant.order(merchant.customer("Ada"));
        merchant.books.circumstances().add(locked());
        for (int i = 0; i < 10; i++) {
            merchant.update();
            merchant.clock.pass(Duration.ofHours(3));
        }

        assertEquals("REJECTED", merchant.state(order));
        TaskSettled told = settled(order);
        assertTrue(told.explanation().length() > 20, told.explanation());
        assertEquals(0, entered());
    }

    private static Circumstance locked() {
        return new Circumstance.Locked("W1", 3180);
    }

    private TaskSettled settled(Task task) {
        return merchant.service.settled().stream()
                .filter(event -> event.taskId().equals(task.id()))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    @Test
    void aReceiptOfTheSameNumberThatIsNotOursIsForAPersonWithBothSides() {
        Task order = merchant.order(merchant.customer("Ada"));
        merchant.update();
        Task lost = lostBesideATwin(order);

        Undecided undecided = decisions.open(merchant.store).get(0);
        assertEquals(lost.id(), undecided.task().id());
        assertEquals("19.99", undecided.candidates().get(0).fields().get("TotalAmount"));

        assertEquals(
                Decisions.Reception.NOT_A_CANDIDATE,
                merchant.service.transaction(() -> decisions.itIs(merchant.store, lost.id(), "no-such-id")));
        assertEquals(
                Decisions.Reception.DONE,
                merchant.service.transaction(() -> decisions.isNotThere(merchant.store, lost.id())));
        merchant.update();
        assertEquals("CONFIRMED", merchant.state(lost));
        assertEquals(
                Decisions.Reception.NOT_OPEN,
                merchant.service.transaction(() -> decisions.isNotThere(merchant.store, lost.id())));
    }

    @Test
    void aPersonMayRecogniseTheRecord() {
        Task order = merchant.order(merchant.customer("Ada"));
        merchant.update();
        Task lost = lostBesideATwin(order);
        String twin = decisions.open(merchant.store).get(0).candidates().get(0).remoteId();

        merchant.service.transaction(() -> decisions.itIs(merchant.store, lost.id(), twin));

        assertEquals("CONFIRMED", merchant.state(lost));
        assertEquals(twin, settled(lost).remoteId());
        assertEquals(0, merchant.update().exchanges());
    }

    @Test
    void anOrderThatIsCheckedFirstIsLinkedToWhatCarriesItsMark() {
        Task entered = merchant.order(merchant.customer("Ada"));
        merchant.update();
        Work.AddTransaction receipt = (Work.AddTransaction) entered.work();

        Task again = again(entered, receipt.memo(), receipt.orderKey(), true);
        merchant.update();

        assertEquals("CONFIRMED", merchant.state(again));
        assertEquals(settled(entered).remoteId(), settled(again).remoteId());
        assertEquals(1, merchant.books.receipts().size());
    }

    @Test
    void anOrderThatIsCheckedFirstIsForAPersonWhenItsNumberIsTaken() {
        Task entered = merchant.order(merchant.customer("Ada"));
        merchant.update();

        Task other = again(entered, "Order [another]", "another", true);
        merchant.update();

        assertEquals("NEEDS_PERSON", merchant.state(other));
        assertEquals(1, merchant.books.receipts().size());
    }

    /** The same receipt as a task of its own. */
    private Task again(Task order, String memo, String key, boolean checkFirst) {
        Work.AddTransaction receipt = (Work.AddTransaction) order.work();
        UUID id = UUID.nameUUIDFromBytes(new byte[] {9});
        return merchant.take(
                id,
                new Work.AddTransaction(
                        receipt.form(),
                        receipt.customer(),
                        receipt.txnDate(),
                        receipt.refNumber(),
                        memo,
                        key,
                        id,
                        Merchant.ADDRESS,
                        Merchant.ADDRESS,
                        receipt.header(),
                        checkFirst,
                        receipt.lines(),
                        receipt.total()));
    }

    /** An order whose message set never reached QuickBooks, where somebody else has used its number. */
    private Task lostBesideATwin(Task order) {
        Task lost = again(order, "Order [another]", "another", false);
        String ticket = merchant.service.authenticate(merchant.store).orElseThrow();
        String facts = merchant.books
                .begin(merchant.login.ownerId())
                .hostCompanyPreferences()
                .response();
        merchant.service.sendRequest(ticket, facts, merchant.books.path());
        merchant.service.close(ticket);
        merchant.clock.pass(Duration.ofMinutes(3));
        merchant.update();
        assertEquals("NEEDS_PERSON", merchant.state(lost));
        return lost;
    }

    @Test
    void aWithdrawnOrderIsNeverEntered() {
        Task order = merchant.order(merchant.customer("Ada"));
        UUID notYetHere = UUID.randomUUID();

        Map<UUID, Withdrawal> results =
                merchant.service.transaction(() -> decisions.withdraw(merchant.store, List.of(order.id(), notYetHere)));

        assertEquals(List.of(Withdrawal.WITHDRAWN, Withdrawal.WITHDRAWN), new ArrayList<>(results.values()));
        assertEquals(TaskSettled.Outcome.WITHDRAWN, settled(order).outcome());
        merchant.update();
        assertEquals(0, entered());
        Task inFlight = merchant.order(merchant.customer("Grace"));
        merchant.update();
        assertEquals(
                Withdrawal.SETTLED,
                merchant.service
                        .transaction(() -> decisions.withdraw(merchant.store, List.of(inFlight.id())))
                        .get(inFlight.id()));
    }

    @Test
    void afterARestoredDatabaseWhatIsReadyIsLookedForBeforeItIsEntered() {
        Task order = merchant.order(merchant.customer("Ada"));
        merchant.update();
        assertEquals("CONFIRMED", merchant.state(order));
        // A second service that knows nothing of what the first has entered.
        Merchant restored = new Merchant();
        Task again = restored.order(restored.customer("Ada"));
        restored.service.transaction(() -> {
            restored.service.decisions().recover(restored.store);
            return true;
        });
        restored.update(merchant.books);

        assertEquals("CONFIRMED", restored.state(again));
        assertEquals(1, entered());
    }

    @Test
    void textThatHadToBeShortenedIsSaid() {
        Task order = merchant.order(merchant.customer("Ada"), "漢字");
        merchant.update();

        assertEquals("CONFIRMED", merchant.state(order));
        assertTrue(settled(order).explanation().contains("Memo"), settled(order).explanation());
    }

    @Test
    void aListIsPulledPageByPage() {
        IntStream.range(0, 1_200).forEach(i -> merchant.customer("Customer " + i));
        merchant.update();
        Task pull = merchant.take(UUID.randomUUID(), new Work.Pull(BooksList.CUSTOMERS, null));

        Merchant.Update update = merchant.update();

        assertEquals(3, update.exchanges());
        assertEquals("CONFIRMED", merchant.state(pull));
        requireComplete(1_200, merchant.service.published(PullPage.class));
    }

    @Test
    void aPageThatComesAfterATakeoverIsNotTheWholeList() {
        merchant.customer("Ada");
        merchant.update();
        Task pull = merchant.take(UUID.randomUUID(), new Work.Pull(BooksList.CUSTOMERS, null));
        String older = merchant.service.authenticate(merchant.store).orElseThrow();
        Session quickBooks = merchant.books.begin(merchant.login.ownerId());
        String request = merchant.service.sendRequest(
                older, quickBooks.hostCompanyPreferences().response(), merchant.books.path());
        String newer = merchant.service.authenticate(merchant.store).orElseThrow();

        merchant.service.receiveResponse(older, quickBooks.process(request).response(), "", "");

        assertNotEquals("CONFIRMED", merchant.state(pull));
        merchant.service.close(newer);
        merchant.update();
        assertEquals("CONFIRMED", merchant.state(pull));
        requireComplete(1, merchant.service.published(PullPage.class));
    }

    @Test
    void aListThatBreaksOffBeginsAgainInTheNextSession() {
        IntStream.range(0, 1_200).forEach(i -> merchant.customer("Customer " + i));
        merchant.update();
        Task pull = merchant.take(UUID.randomUUID(), new Work.Pull(BooksList.CUSTOMERS, null));
        String ticket = merchant.service.authenticate(merchant.store).orElseThrow();
        Session quickBooks = merchant.books.begin(merchant.login.ownerId());
        String first = merchant.service.sendRequest(
                ticket, quickBooks.hostCompanyPreferences().response(), merchant.books.path());
        merchant.service.receiveResponse(ticket, quickBooks.process(first).response(), "", "");
        merchant.service.close(ticket);
        int voidPages = merchant.service.published(PullPage.class).size();

        merchant.update();

        assertEquals("CONFIRMED", merchant.state(pull));
        List<PullPage> pages = merchant.service.published(PullPage.class);
        assertTrue(voidPages > 0);
        assertNotEquals(pages.get(0).pullId(), pages.get(voidPages).pullId());
        requireComplete(1_200, pages.subList(voidPages, pages.size()));
    }

    private static void requireComplete(int customers, List<PullPage> pages) {
        assertEquals(1, pages.stream().map(PullPage::pullId).distinct().count());
        assertEquals(
                customers,
                pages.stream().mapToInt(page -> page.records().size()).sum());
        assertEquals(
                IntStream.range(0, pages.size()).boxed().toList(),
                pages.stream().map(PullPage::number).toList());
        assertEquals(1, pages.stream().filter(PullPage::last).count());
        assertTrue(pages.get(pages.size() - 1).last());
    }
}
