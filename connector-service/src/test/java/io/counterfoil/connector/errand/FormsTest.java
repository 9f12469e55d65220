package io.counterfoil.connector.errand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.connector.qbxml.Answer;
import io.counterfoil.connector.qbxml.AnswerReader;
import io.counterfoil.connector.qbxml.MessageSet;
import io.counterfoil.connector.qbxml.Request;
import io.counterfoil.events.Form;
import io.counterfoil.events.TaskSettled.Outcome;
import io.counterfoil.events.Work;
import io.counterfoil.events.Work.Listed;
import io.counterfoil.simulator.quickbooks.CompanyFile;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every form in which a sale, or a credit for one, can stand in QuickBooks. */
class FormsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final UUID GUID = UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    private static final Work.PostalAddress NOWHERE = new Work.PostalAddress(List.of(), "", "", "", "");
    private static final Work.Header EVERYTHING = new Work.Header(
            Listed.named("Web"),
            null,
            Listed.named("Net 30"),
            Listed.named("Visa"),
            Listed.named("UPS"),
            null,
            Listed.named("State Tax"),
            "PO-7",
            LocalDate.of(2026, 12, 24),
            true,
            true,
            true);

    private final CompanyFile books = CompanyFile.inMemory(Clock.fixed(NOW, ZoneOffset.UTC), 3, List.of("MUG", "NAIL"));
    private final String customer = listId(
            "<CustomerAddRq requestID=\"1\"><CustomerAdd><Name>Ada</Name><Email>ada@example.com</Email></CustomerAdd></CustomerAddRq>");
    private final String item = listId("<ItemQueryRq requestID=\"1\"><FullName>NAIL</FullName></ItemQueryRq>");
    private int asked;

    /** 53.97 taxed at 8.875 % is 4.79 (4.7898...), and 9.95 is not taxed. */
    @ParameterizedTest
    @EnumSource
    void quickBooksComputesTheTaxOfTheTaxedLinesAndTellsTheTotal(Form form) {
        Errand errand = errand(form, "k", GUID);

        Settled settled = assertInstanceOf(Settled.class, errand.verdict(enter(errand)));

        assertEquals(Outcome.CONFIRMED, settled.outcome());
        assertEquals("4.79", settled.totals().salesTax().toPlainString());
        assertEquals("68.71", settled.totals().total().toPlainString());
        assertTrue(settled.succeeded(errand));
        assertEquals(
                List.of(word(form) + " W1 68.71"),
                books.transactions().stream()
                        .map(entered -> entered.type() + " " + entered.refNumber() + " " + entered.total())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void whatWasEnteredWithoutAnAnswerIsFoundByItsMark(Form form) {
        Errand errand = errand(form, "k", GUID);
        Errand.Search search = errand.search(NOW.minus(Duration.ofMinutes(5)));
        assertEquals(new Verdict.NotExecuted(Evidence.ABSENT), search.reading().apply(answer(search.requests())));
        enter(errand);

        Settled found = assertInstanceOf(Settled.class, search.reading().apply(answer(search.requests())));

        assertEquals(Outcome.CONFIRMED, found.outcome());
        assertEquals(books.transactions().get(0).txnId(), found.remoteId());
        assertEquals("68.71", found.totals().total().toPlainString());
    }

    @ParameterizedTest
    @EnumSource
    void anotherDocumentOfTheSameNumberIsForAPerson(Form form) {
        enter(errand(form, "other", UUID.fromString("6fa459ea-ee8a-5ca4-894e-db77e160355e")));
        Errand.Search search = errand(form, "k", GUID).search(null);

        Settled found = assertInstanceOf(Settled.class, search.reading().apply(answer(search.requests())));

        assertEquals(Outcome.NEEDS_PERSON, found.outcome());
        assertEquals(1, found.candidates().size());
        assertTrue(found.explanation().contains(" W1 "), found.explanation());
    }

    @Test
    void aDocumentOfAnotherFormDoesNotCount() {
        enter(errand(Form.SALES_RECEIPT, "k", GUID));
        Errand.Search search = errand(Form.INVOICE, "k", GUID).search(NOW.minus(Duration.ofMinutes(5)));

        assertEquals(new Verdict.NotExecuted(Evidence.ABSENT), search.reading().apply(answer(search.requests())));
    }

    @ParameterizedTest
    @EnumSource
    void theHeadSaysWhatTheFormHasAFieldFor(Form form) {
        String xml = errand(form, "k", GUID).requests(this::listId).get(0).xml();

        assertEquals(form == Form.SALES_RECEIPT, xml.contains("<PaymentMethodRef><FullName>Visa"), xml);
        assertEquals(form != Form.SALES_RECEIPT, xml.contains("<TermsRef><FullName>Net 30"), xml);
        assertEquals(form != Form.SALES_RECEIPT, xml.contains("<PONumber>PO-7"), xml);
        assertEquals(form != Form.SALES_ORDER, xml.contains("<IsPending>true"), xml);
        List.of(
                        "<ClassRef><FullName>Web",
                        "<DueDate>2026-12-24",
                        "<ShipMethodRef><FullName>UPS",
                        "<ItemSalesTaxRef><FullName>State Tax",
                        "<IsToBePrinted>true",
                        "<IsToBeEmailed>true")
                .forEach(part -> assertTrue(xml.contains(part), part + " in " + xml));
    }

    @Test
    void aMethodThatATaskAddsIsWaitedForAndReferredTo() {
        UUID method = UUID.fromString("6fa459ea-ee8a-5ca4-894e-db77e160355e");
        Work.AddTransaction plain = work(Form.SALES_RECEIPT, "k", GUID, EVERYTHING);
        Errand errand = Errand.of(
                GUID,
                work(
                        Form.SALES_RECEIPT,
                        "k",
                        GUID,
                        EVERYTHING.by(Listed.addedBy(method), plain.header().shipMethod())));

        assertTrue(errand.references().contains(Work.Ref.firstOf(method)));
        String xml = errand.requests(ref -> ref.listId() == null ? "9-9" : ref.listId())
                .get(0)
                .xml();
        assertTrue(xml.contains("<PaymentMethodRef><ListID>9-9"), xml);
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatMovesMoneyIsMarkedAsCleared(Form form) {
        enter(errand(form, "k", GUID));
        Errand errand = cleared(form);

        Settled settled = assertInstanceOf(Settled.class, errand.verdict(enter(errand)));

        boolean moves = form == Form.SALES_RECEIPT;
        assertEquals(moves ? Outcome.CONFIRMED : Outcome.REJECTED, settled.outcome());
        assertEquals(moves, settled.words().isEmpty(), settled.words());
        assertEquals(moves ? Set.of(books.transactions().get(0).txnId()) : Set.of(), books.cleared());
    }

    @Test
    void aMarkWithoutAnAnswerIsMadeAgainAsLongAsTheTransactionIsThere() {
        enter(errand(Form.SALES_RECEIPT, "k", GUID));
        Errand errand = cleared(Form.SALES_RECEIPT);
        Errand.Search search = errand.search(NOW);
        enter(errand);

        assertEquals(
                new Verdict.NotExecuted(Evidence.REPEATABLE), search.reading().apply(answer(search.requests())));
        assertEquals(
                Outcome.CONFIRMED,
                assertInstanceOf(Settled.class, errand.verdict(enter(errand))).outcome());
        process(List.of("<TxnDelRq requestID=\"1\"><TxnDelType>SalesReceipt</TxnDelType><TxnID>"
                + books.transactions().get(0).txnId() + "</TxnID></TxnDelRq>"));
        Settled gone = assertInstanceOf(Settled.class, search.reading().apply(answer(search.requests())));
        assertEquals(Outcome.REJECTED, gone.outcome());
    }

    private Errand cleared(Form form) {
        return Errand.of(GUID, new Work.MarkCleared(books.transactions().get(0).txnId(), form));
    }

    private Errand errand(Form form, String key, UUID guid) {
        return Errand.of(guid, work(form, key, guid, EVERYTHING));
    }

    private Work.AddTransaction work(Form form, String key, UUID guid, Work.Header header) {
        return new Work.AddTransaction(
                form,
                Work.Ref.known(customer),
                LocalDate.of(2026, 11, 21),
                "W1",
                "Order 1 [" + key + "]",
                key,
                guid,
                NOWHERE,
                NOWHERE,
                header,
                false,
                List.of(
                        line("59.97", "Tax", Listed.named("Web")),
                        line("-6.00", "Tax", null),
                        line("9.95", "Non", null)),
                new BigDecimal("68.71"));
    }

    private Work.Line line(String amount, String taxCode, Listed inClass) {
        return new Work.Line(Work.Ref.known(item), "½", null, new BigDecimal(amount), taxCode, inClass);
    }

    private Answer enter(Errand errand) {
        return answer(errand.requests(this::listId));
    }

    private String listId(Work.Ref ref) {
        return ref.listId();
    }

    private Answer answer(List<Request> requests) {
        return AnswerReader.read(process(requests.stream().map(Request::xml).toList()))
                .orElseThrow();
    }

    private String listId(String request) {
        return AnswerReader.read(process(List.of(request)))
                .orElseThrow()
                .to("1")
                .orElseThrow()
                .records()
                .get(0)
                .id();
    }

    private String process(List<String> requests) {
        return books.process(MessageSet.of("S" + ++asked, requests), "").response();
    }

    private static String word(Form form) {
        return switch (form) {
            case SALES_RECEIPT -> "SalesReceipt";
            case INVOICE -> "Invoice";
            case SALES_ORDER -> "SalesOrder";
            case CREDIT_MEMO -> "CreditMemo";
        };
    }
}
