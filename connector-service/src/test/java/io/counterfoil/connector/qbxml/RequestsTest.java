package io.counterfoil.connector.qbxml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.events.Work.AddCustomer;
import io.counterfoil.events.Work.AddSalesReceipt;
import io.counterfoil.events.Work.PostalAddress;
import io.counterfoil.events.Work.ReceiptLine;
import io.counterfoil.events.Work.Ref;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RequestsTest {

    private static final UUID GUID = UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    private static final PostalAddress LONG = new PostalAddress(
            List.of("Zoë 漢字 " + "x".repeat(60), "2", "3", "4", "5", "6"), "c".repeat(40), "NY", "12207", "US");

    static Stream<String> documents() {
        return Stream.of(
                        List.of(new CompanyQuery("1", "{" + GUID + "}").xml()),
                        List.of(new CustomerQuery("1", "Zoë \"O'Grauß\" & <co>").xml()),
                        List.of(new ItemQuery("1", "FX-MUG").xml()),
                        List.of(new CustomerAdd("1", customer("Zoë Fennimore")).xml()),
                        List.of(receipt("Order 1 [k]").xml()),
                        List.of(SalesReceiptQuery.byRefNumber("1", "W1").xml()),
                        List.of(SalesReceiptQuery.modifiedSince("1", Instant.parse("2026-11-22T02:58:10.5Z"))
                                .xml()))
                .map(requests -> MessageSet.of("k3v9q2m7x4c8b1n6t5r0", requests));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyRequestFitsTheSchema(String document) {
        QbxmlSchema.requireValid(document);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyRequestIsAscii(String document) {
        assertTrue(document.chars().allMatch(c -> c >= ' ' && c < 0x7F), document);
    }

    @Test
    void theQuestionNamesTheAttemptTwiceAndAsksNothing() {
        String question = MessageSet.question("k3v9q2m7x4c8b1n6t5r0");

        QbxmlSchema.requireValid(question);
        assertEquals(
                "<?xml version=\"1.0\" encoding=\"utf-8\"?><?qbxml version=\"13.0\"?><QBXML><QBXMLMsgsRq"
                        + " onError=\"continueOnError\" newMessageSetID=\"k3v9q2m7x4c8b1n6t5r0\""
                        + " oldMessageSetID=\"k3v9q2m7x4c8b1n6t5r0\"></QBXMLMsgsRq></QBXML>",
                question);
    }

    @Test
    void identifyingFieldsAreRefusedAndNeverShortened() {
        assertThrows(Unsendable.class, () -> new CustomerAdd("1", customer("x".repeat(42))).xml());
        assertThrows(Unsendable.class, () -> new CustomerAdd("1", customer("漢字")).xml());
        assertThrows(Unsendable.class, () -> new CustomerAdd("1", customer("a:b")).xml());
        assertThrows(Unsendable.class, () -> receipt("a memo without the key").xml());
    }

    @Test
    void lengthsCountCharactersAndNotBytes() {
        assertTrue(new CustomerAdd("1", customer("é".repeat(41))).xml().contains("&#233;".repeat(41)));
    }

    @Test
    void markupInAFieldStaysText() {
        String name = "]]></Name><SalesReceiptAdd>";

        String xml = new CustomerAdd("1", customer(name)).xml();

        assertTrue(xml.contains("<Name>]]&gt;&lt;/Name&gt;&lt;SalesReceiptAdd&gt;</Name>"), xml);
    }

    @Test
    void whatQuickBooksCannotKeepIsReplacedInFreeText() {
        assertEquals("Zoë ?? L", Limits.free("Zoë 漢字 Ł\u0000".replace("Ł", "Ⅼ"), 41));
    }

    private static AddCustomer customer(String name) {
        return new AddCustomer(name, "Müller & Söhne", "Zoë", "Fennimore", LONG, LONG, "1", "zoe@example.com", GUID);
    }

    private static SalesReceiptAdd receipt(String memo) {
        Ref item = Ref.known("80000005-1795316287");
        AddSalesReceipt receipt = new AddSalesReceipt(
                item,
                LocalDate.of(2026, 11, 21),
                "W1",
                memo,
                "k",
                GUID,
                LONG,
                LONG,
                List.of(
                        new ReceiptLine(item, "Mug ½ “quoted”", new BigDecimal("3.50"), new BigDecimal("59.9")),
                        new ReceiptLine(item, "Discount", null, new BigDecimal("-6"))),
                new BigDecimal("53.90"));
        return new SalesReceiptAdd("1", receipt, ref -> "80000005-1795316287");
    }
}
