package io.counterfoil.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.connector.errand.Errand;
import io.counterfoil.connector.errand.Settled;
import io.counterfoil.connector.errand.Verdict;
import io.counterfoil.connector.qbxml.AnswerReader;
import io.counterfoil.connector.qbxml.MessageSet;
import io.counterfoil.connector.qbxml.Request;
import io.counterfoil.events.ItemPreferences;
import io.counterfoil.events.TaskSettled.Outcome;
import io.counterfoil.events.Work;
import io.counterfoil.simulator.quickbooks.CompanyFile;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Changes of items and customers, by the writer that sends them, in the simulated QuickBooks. */
class ChangedRecordsTest {

    private final CompanyFile file = CompanyFile.inMemory(Clock.systemUTC(), 7, List.of("FX-MUG"));
    private int asked;

    @Test
    void anItemIsChangedOnceInTheStateInWhichItWasRead() {
        Errand change = change(item(sequenceOfTheMug(), "19.99"));

        Settled done = assertInstanceOf(Settled.class, verdict(change));

        assertEquals(Outcome.CONFIRMED, done.outcome(), done.words());
        assertNotEquals(null, done.editSequence());
        assertEquals(sequenceOfTheMug(), done.editSequence());
        assertTrue(mug().contains("<SalesDesc>Blue mug</SalesDesc>"), mug());
        assertTrue(mug().contains("<SalesPrice>19.99</SalesPrice>"), mug());
        Settled again = assertInstanceOf(Settled.class, verdict(change));
        assertEquals(Outcome.REJECTED, again.outcome());
        assertEquals(3200, again.statusCode());
    }

    @Test
    void aLostAnswerIsFoundByWhatTheRecordSays() {
        Errand change = change(item(sequenceOfTheMug(), "19.99"));
        Verdict before = search(change);
        verdict(change);
        Settled after = assertInstanceOf(Settled.class, search(change));

        assertInstanceOf(Verdict.NotExecuted.class, before);
        assertEquals(Outcome.CONFIRMED, after.outcome());
        assertEquals(sequenceOfTheMug(), after.editSequence());
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOurs() {
        Errand ours = change(item(sequenceOfTheMug(), "19.99"));
        verdict(change(item(sequenceOfTheMug(), "25.5")));

        Settled found = assertInstanceOf(Settled.class, search(ours));

        assertEquals(Outcome.REJECTED, found.outcome());
        assertTrue(mug().contains("<SalesPrice>25.5</SalesPrice>"), mug());
    }

    @Test
    void whatWasDeletedMeanwhileIsSettledAndNotLookedForForEver() {
        Errand change = change(item(sequenceOfTheMug(), "19.99"));
        ask("<ListDelRq requestID=\"1\"><ListDelType>" + kind() + "</ListDelType><ListID>" + text(mug(), "ListID")
                + "</ListID></ListDelRq>");

        Settled found = assertInstanceOf(Settled.class, search(change));

        assertEquals(Outcome.REJECTED, found.outcome());
        assertTrue(found.words().contains("not in QuickBooks any more"), found.words());
    }

    @Test
    void anItemIsMadeInactiveAndActiveAgainAndKeepsItsPrice() {
        String price = text(mug(), "SalesPrice");
        for (boolean active : List.of(false, true)) {
            Errand change = change(
                    new Work.ModItem(text(mug(), "ListID"), sequenceOfTheMug(), kind(), true, null, null, active));
            assertInstanceOf(Verdict.NotExecuted.class, search(change));

            Settled done = assertInstanceOf(Settled.class, verdict(change));

            assertEquals(Outcome.CONFIRMED, done.outcome(), done.words());
            assertEquals(String.valueOf(active), text(mug(), "IsActive"));
            assertEquals(price, text(mug(), "SalesPrice"));
            assertInstanceOf(Settled.class, search(change));
        }
    }

    @Test
    void anItemBeginsWithItsCostAndStockLevel() {
        Work.AddItem cup = new Work.AddItem(
                "CUP",
                ItemPreferences.CreateAs.INVENTORY,
                "Cup",
                new BigDecimal("12.50"),
                Work.Listed.named("Sales"),
                Work.Listed.named("Cost of Goods Sold"),
                Work.Listed.named("Inventory Asset"),
                null,
                UUID.randomUUID(),
                new BigDecimal("7.25"),
                new BigDecimal("24"));

        Settled done = assertInstanceOf(Settled.class, verdict(change(cup)));

        assertEquals(Outcome.CONFIRMED, done.outcome(), done.words());
        String item = ask("<ItemQueryRq requestID=\"1\"><FullName>CUP</FullName></ItemQueryRq>");
        assertEquals("7.25", text(item, "PurchaseCost"));
        assertEquals("24", text(item, "QuantityOnHand"));
    }

    @Test
    void aCustomerKeepsWhatIsNotChanged() {
        String added =
                ask("<CustomerAddRq requestID=\"1\"><CustomerAdd><Name>Ada Quist</Name><FirstName>Ada</FirstName>"
                        + "<LastName>Quist</LastName><Phone>1</Phone></CustomerAdd></CustomerAddRq>");
        Work.PostalAddress moved =
                new Work.PostalAddress(List.of("Ada Quist", "8 Quay Road"), "Bath", "ME", "04530", "US");

        Settled done = assertInstanceOf(
                Settled.class,
                verdict(change(new Work.ModCustomer(
                        text(added, "ListID"),
                        text(added, "EditSequence"),
                        null,
                        null,
                        null,
                        "207 555 0117",
                        null,
                        moved,
                        null))));

        assertEquals(Outcome.CONFIRMED, done.outcome(), done.words());
        String customer = ask("<CustomerQueryRq requestID=\"1\"><FullName>Ada Quist</FullName></CustomerQueryRq>");
        assertEquals("Ada", text(customer, "FirstName"));
        assertEquals("207 555 0117", text(customer, "Phone"));
        assertEquals("8 Quay Road", text(customer, "Addr2"));
        assertEquals("Bath", text(customer, "City"));
    }

    private Work.ModItem item(String editSequence, String price) {
        return new Work.ModItem(text(mug(), "ListID"), editSequence, kind(), true, "Blue mug", new BigDecimal(price));
    }

    private String kind() {
        Matcher found = Pattern.compile("<(Item[A-Za-z]+)Ret>").matcher(mug());
        assertTrue(found.find(), mug());
        return found.group(1);
    }

    private String sequenceOfTheMug() {
        return text(mug(), "EditSequence");
    }

    private String mug() {
        return ask("<ItemQueryRq requestID=\"1\"><FullName>FX-MUG</FullName></ItemQueryRq>");
    }

    private static Errand change(Work work) {
        return Errand.of(UUID.randomUUID(), work);
    }

    private Verdict verdict(Errand errand) {
        return errand.verdict(
                AnswerReader.read(process(errand.requests(Work.Ref::listId))).orElseThrow());
    }

    private Verdict search(Errand errand) {
        Errand.Search search = errand.search(null);
        return search.reading()
                .apply(AnswerReader.read(process(search.requests())).orElseThrow());
    }

    private String process(List<Request> requests) {
        return ask(requests.stream().map(Request::xml).collect(Collectors.joining()));
    }

    private String ask(String requests) {
        return file.process(MessageSet.of("C" + ++asked, List.of(requests)), "").response();
    }

    private static String text(String answer, String element) {
        Matcher found = Pattern.compile("<" + element + ">([^<]+)</").matcher(answer);
        assertTrue(found.find(), answer);
        return found.group(1);
    }
}
