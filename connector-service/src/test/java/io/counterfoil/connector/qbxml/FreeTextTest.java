package io.counterfoil.connector.qbxml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreeTextTest {

    @ParameterizedTest
    @CsvSource({
        "Zoë O'Grauß €5 “quoted” ½, Zoë O'Grauß €5 “quoted” ½",
        "Łódź, Lódz",
        "Привет, Privet",
        "Ελλάδα, Ellada",
        "漢字, han zi",
        "ş ğ ı İ, s g i I",
        "fiancée 😀!, fiancée ?!",
        "a\u202Eb\u200Bc\u0007d, abcd",
        "'Zoe\u0308', Zoë",
        "№ 5, No 5"
    })
    void whatQuickBooksCannotKeepIsWrittenInLatinLetters(String given, String kept) {
        assertEquals(kept, FreeText.of(given, 41).text());
    }

    @Test
    void whatQuickBooksKeepsIsLeftAsItIs() {
        String text = "Zoë “½” €5\nsecond line";

        assertEquals(new FreeText(text, false, false), FreeText.of(text, text.length()));
        assertEquals(new FreeText("a\nb\nc d", false, false), FreeText.of("a\r\nb\rc\td", 41));
    }

    @Test
    void aTextIsCutBetweenCharacters() {
        assertEquals(new FreeText("é".repeat(41), false, true), FreeText.of("é".repeat(42), 41));
        assertEquals(new FreeText("??", true, true), FreeText.of("😀😀😀", 2));
    }

    @Test
    void aBombIsDisarmedInTime() {
        String marks = "\u0301\u0316".repeat(500_000);
        String marked = "e" + marks + "x";

        FreeText text = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> FreeText.of(marked, 41));

        assertTrue(text.text().startsWith("é"), text.text());
        assertTrue(text.replaced());
    }

    @Test
    void threadsDoNotDisturbEachOther() {
        List<String> texts = List.of("Привет", "漢字", "Ελλάδα", "שלום", "Łódź 😀");
        List<String> alone =
                texts.stream().map(text -> FreeText.of(text, 41).text()).toList();

        IntStream.range(0, 2_000)
                .parallel()
                .forEach(i -> assertEquals(
                        alone.get(i % texts.size()),
                        FreeText.of(texts.get(i % texts.size()), 41).text()));
    }

    @Test
    void warningsNameTheFieldAndNeverRepeatWhatStoodInIt() {
        Address address = new Address(List.of("1", "2", "3", "4", "5", "6"), "Łódź".repeat(20), "", "", "");
        Sale sale = Sale.to(Examples.ID)
                .delivered(Delivery.between(address, address))
                .remarking(Remarks.memo("secret".repeat(1000)));
        List<SaleLine> lines = List.of(
                ItemLine.of(Examples.ID, "fine", null, BigDecimal.ONE, Examples.TAX),
                ItemLine.of(Examples.ID, "漢字", null, BigDecimal.ONE, Examples.TAX));

        Written written = new InvoiceAdd("1", Receivable.of(sale), null, List.of(), lines).write();

        assertEquals(
                List.of(
                        "BillAddress: only 5 lines fit, the others were left out",
                        "BillAddress City: characters that QuickBooks cannot keep were replaced",
                        "BillAddress City was shortened to 31 characters",
                        "ShipAddress: only 5 lines fit, the others were left out",
                        "ShipAddress City: characters that QuickBooks cannot keep were replaced",
                        "ShipAddress City was shortened to 31 characters",
                        "Memo was shortened to 4095 characters",
                        "Line 2 Desc: characters that QuickBooks cannot keep were replaced"),
                written.warnings());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "漢字",
                "a:b",
                "a\nb",
                "a\u0000",
                "",
                "   ",
                "Zoe\u0308",
                "\uD83D",
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            })
    void aNameIsRefusedAndNeverChanged(String name) {
        Customer customer =
                Customer.of(name, Customer.Person.NONE, Examples.ADDRESS, Examples.ADDRESS, Customer.Reach.NONE);

        assertThrows(Unsendable.class, () -> new CustomerAdd("1", customer, null).xml());
    }

    @Test
    void whatIdentifiesIsRefusedWhereverItStands() {
        Sale numbered = Sale.to(Examples.ID).dated(Examples.DAY, "123456789012");
        Sale named = Sale.to(Ref.named("x".repeat(210)));

        assertThrows(Unsendable.class, () -> invoice(numbered));
        assertThrows(Unsendable.class, () -> invoice(named));
        assertThrows(Unsendable.class, () -> invoice(Sale.to(Ref.id("x".repeat(37)))));
        assertThrows(Unsendable.class, () -> new ShipMethodAdd("1", "x".repeat(16)).xml());
        assertThrows(Unsendable.class, () -> new ItemQuery("1", "漢字").xml());
        assertTrue(invoice(Sale.to(Ref.named("Zoë:job"))).contains("<FullName>Zo&#235;:job</FullName>"));
    }

    @Test
    void lengthsCountCharactersAndNotBytes() {
        Customer customer = Customer.of(
                "é".repeat(41), Customer.Person.NONE, Examples.ADDRESS, Examples.ADDRESS, Customer.Reach.NONE);

        assertTrue(new CustomerAdd("1", customer, null).xml().contains("<Name>" + "&#233;".repeat(41) + "</Name>"));
    }

    @Test
    void markupInAFieldStaysText() {
        Customer customer = Customer.of(
                "]]></Name><SalesReceiptAdd>",
                Customer.Person.NONE,
                Examples.ADDRESS,
                Examples.ADDRESS,
                Customer.Reach.NONE);

        assertTrue(new CustomerAdd("1", customer, null)
                .xml()
                .contains("<Name>]]&gt;&lt;/Name&gt;&lt;SalesReceiptAdd&gt;</Name>"));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1.00",
        "1.5, 1.50",
        "-0.01, -0.01",
        "1E+3, 1000.00",
        "0.000, 0.00",
        "9999999999999.99, 9999999999999.99"
    })
    void anAmountHasTwoDecimals(BigDecimal value, String written) {
        assertEquals(written, Decimals.amount("Amount", value));
    }

    @ParameterizedTest
    @CsvSource({
        "1.50, 1.5",
        "12345.67891, 12345.67891",
        "1E+3, 1000",
        "0E-9, 0",
        "-3, -3",
        "100, 100",
        "0.00001, 0.00001"
    })
    void aPriceHasAtMostFiveDecimals(BigDecimal value, String written) {
        assertEquals(written, Decimals.price("Price", value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.001", "0.005", "99999999999999", "1E+2147483647", "1E-2147483647"})
    void noAmountIsRounded(BigDecimal value) {
        assertThrows(Unsendable.class, () -> Decimals.amount("Amount", value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.000001", "99999999999", "1E+2147483647", "1E-2147483647"})
    void noPriceIsRounded(BigDecimal value) {
        assertThrows(Unsendable.class, () -> Decimals.price("Price", value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T02:58:10Z",
                "2026-11-22T02:58:10.5",
                "2026-11-22",
                "",
                "now",
                "2026-11-22T02:58:10+0300"
            })
    void aDateTimeThatQuickBooksWouldNotReadIsRefused(String text) {
        assertThrows(Unsendable.class, () -> new DateTime(text));
    }

    @Test
    void aTimeIsLateEnoughInEveryTimeZone() {
        assertEquals(
                "2026-11-21T02:58:10",
                DateTime.surelyBefore(Instant.parse("2026-11-22T02:58:10.5Z")).text());
        assertEquals("2014-11-14T02:17:09-03:00", new DateTime("2014-11-14T02:17:09-03:00").text());
        assertFalse(TransactionQuery.of("1", Transaction.SALES_RECEIPT, TransactionFilter.modifiedSince(Examples.TIME))
                .xml()
                .contains("Z<"));
    }

    private static String invoice(Sale sale) {
        return new InvoiceAdd("1", Receivable.of(sale), null, List.of("4C-1"), List.of()).xml();
    }
}
