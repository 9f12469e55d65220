package io.counterfoil.connector.errand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.connector.qbxml.Answer;
import io.counterfoil.connector.qbxml.AnswerReader;
import io.counterfoil.connector.qbxml.MessageSet;
import io.counterfoil.connector.qbxml.Request;
import io.counterfoil.events.BooksList;
import io.counterfoil.events.ItemPreferences.CreateAs;
import io.counterfoil.events.TaskSettled.Outcome;
import io.counterfoil.events.Work;
import io.counterfoil.events.Work.Listed;
import io.counterfoil.simulator.quickbooks.CompanyFile;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Items, ways to pay and ways to ship that an order needs: added once, whatever was there before. */
class NewRecordsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final UUID GUID = UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2");

    private final CompanyFile books = CompanyFile.inMemory(Clock.fixed(NOW, ZoneOffset.UTC), 3, List.of("NAIL"));
    private int asked;

    @ParameterizedTest
    @EnumSource
    void anItemOfEveryKindIsAddedAndFoundAgainByItsMark(CreateAs kind) {
        Errand errand = item("MUG ½", kind, null);
        assertEquals(new Verdict.NotExecuted(Evidence.ABSENT), searched(errand));

        Settled added = assertInstanceOf(Settled.class, errand.verdict(answer(errand.requests(Work.Ref::listId))));
        Settled found = assertInstanceOf(Settled.class, searched(errand));

        assertEquals(Outcome.CONFIRMED, added.outcome(), added.toString());
        assertEquals(Outcome.CONFIRMED, found.outcome());
        assertEquals(added.remoteId(), found.remoteId());
        assertEquals("", found.explanation());
        assertTrue(added.succeeded(errand));
    }

    @Test
    void whatIsBoughtHasAnExpenseAccountToo() {
        String xml = item("MUG", CreateAs.NON_INVENTORY, Listed.named("Inventory Adjustment"))
                .requests(Work.Ref::listId)
                .get(0)
                .xml();

        assertTrue(xml.contains("<SalesAndPurchase>"), xml);
        assertTrue(xml.contains("<ExpenseAccountRef><FullName>Inventory Adjustment"), xml);
    }

    @Test
    void anSkuThatIsSoldUnderThatNameIsNotAddedTwice() {
        Settled found = assertInstanceOf(Settled.class, searched(item("nail", CreateAs.SERVICE, null)));

        assertEquals(Outcome.CONFIRMED, found.outcome());
        assertEquals("SKU already exists", found.explanation());
    }

    @Test
    void anItemOfThatNameThatCannotBeSoldIsAQuestion() {
        Settled found = assertInstanceOf(Settled.class, searched(item("State Tax", CreateAs.SERVICE, null)));

        assertEquals(Outcome.NEEDS_PERSON, found.outcome());
        assertEquals(1, found.candidates().size());
    }

    @Test
    void aNameThatWasTakenMeanwhileIsLookedUpAgain() {
        Errand errand = item("MUG", CreateAs.SERVICE, null);
        answer(errand.requests(Work.Ref::listId));

        Verdict again = errand.verdict(answer(errand.requests(Work.Ref::listId)));

        assertEquals(new Verdict.Unanswered(), again);
        assertEquals(
                Outcome.CONFIRMED,
                assertInstanceOf(Settled.class, searched(errand)).outcome());
    }

    @ParameterizedTest
    @EnumSource(names = {"PAYMENT_METHODS", "SHIP_METHODS"})
    void aMethodIsAddedOnceAndOneOfThatNameIsIt(BooksList list) {
        Errand errand = Errand.of(GUID, new Work.AddMethod(list, "Klarna"));
        assertEquals(new Verdict.NotExecuted(Evidence.ABSENT), searched(errand));

        Settled added = assertInstanceOf(Settled.class, errand.verdict(answer(errand.requests(Work.Ref::listId))));

        assertEquals(Outcome.CONFIRMED, added.outcome());
        assertEquals(
                added.remoteId(),
                assertInstanceOf(Settled.class, searched(errand)).remoteId());
    }

    private static Errand item(String name, CreateAs kind, Listed expense) {
        return Errand.of(
                GUID,
                new Work.AddItem(
                        name,
                        kind,
                        "Enamel mug ]]> ½",
                        new BigDecimal("19.99"),
                        Listed.named("Sales"),
                        Listed.named("Cost of Goods Sold"),
                        Listed.named("Inventory Asset"),
                        expense,
                        GUID));
    }

    private Verdict searched(Errand errand) {
        Errand.Search search = errand.search(null);
        return search.reading().apply(answer(search.requests()));
    }

    private Answer answer(List<Request> requests) {
        return AnswerReader.read(books.process(
                                MessageSet.of(
                                        "S" + ++asked,
                                        requests.stream().map(Request::xml).toList()),
                                "")
                        .response())
                .orElseThrow();
    }
}
