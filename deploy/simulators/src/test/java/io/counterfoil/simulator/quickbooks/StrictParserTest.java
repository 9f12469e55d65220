package io.counterfoil.simulator.quickbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StrictParserTest {

    private static final String PARSE_ERROR = "0x80040400";
    private static final String GOOD_LINE = Desk.line("Web Item", "<Quantity>2</Quantity><Rate>1.5</Rate>");

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

    /** Requests that both this parser and Intuit's schema refuse. */
    static List<String> refused() {
        return List.of(
                Desk.receiptOf("<RefNumber>1</RefNumber><TxnDate>2026-11-22</TxnDate>" + GOOD_LINE),
                Desk.receiptOf("<RefNumber>123456789012</RefNumber>" + GOOD_LINE),
                Desk.receiptOf(Desk.line("Web Item", "<Amount>1.5</Amount>")),
                Desk.receiptOf(Desk.line("Web Item", "<Amount>1,50</Amount>")),
                Desk.receiptOf(Desk.line("Web Item", "<Rate>1.000001</Rate>")),
                Desk.receiptOf(Desk.line("Web Item", "<Amount>1.00</Amount><Quantity>1</Quantity>")),
                Desk.receiptOf(Desk.line("Web Item", "<Rate>1</Rate><RatePercent>1</RatePercent>")),
                Desk.receiptOf("<TxnDate>22.11.2026</TxnDate>" + GOOD_LINE),
                Desk.receiptOf("<ExternalGUID>11111111-2222-3333-4444-555555555555</ExternalGUID>" + GOOD_LINE),
                Desk.receiptOf("<IsPending>yes</IsPending>" + GOOD_LINE),
                Desk.receiptOf("<Colour>red</Colour>" + GOOD_LINE),
                Desk.receiptOf(GOOD_LINE + "<Memo>too late</Memo>"),
                Desk.customer("A name that is longer than forty-one letters"),
                "<CustomerAddRq><CustomerAdd><IsActive>true</IsActive></CustomerAdd></CustomerAddRq>",
                "<CustomerAddRq><CustomerAdd><Name>A</Name><Name>B</Name></CustomerAdd></CustomerAddRq>",
                "<CustomerAddRq colour=\"red\"><CustomerAdd><Name>A</Name></CustomerAdd></CustomerAddRq>",
                "<CustomerQueryRq><FullName>A</FullName><MaxReturned>1</MaxReturned></CustomerQueryRq>",
                "<CustomerQueryRq><ActiveStatus>Some</ActiveStatus></CustomerQueryRq>",
                "<CustomerQueryRq><FromModifiedDate>2026-11-22T02:00:00Z</FromModifiedDate></CustomerQueryRq>",
                "<CustomerQueryRq><MaxReturned>0</MaxReturned></CustomerQueryRq>",
                "<CustomerQueryRq iterator=\"Begin\"/>",
                "<SalesReceiptQueryRq><IncludeLineItems>true</IncludeLineItems><RefNumber>1</RefNumber></SalesReceiptQueryRq>",
                "<CustomerRemoveRq/>",
                "words");
    }

    /** Requests that both take. */
    static List<String> accepted() {
        return List.of(
                Desk.receipt("12345678901"),
                Desk.customer("A name of exactly forty-one letters in it"),
                Desk.receiptOf("<CustomerRef/><TxnDate>2026-11-22</TxnDate><RefNumber>1</RefNumber><BillAddress>"
                        + "<Addr1>1</Addr1><City>2</City></BillAddress><IsPending>0</IsPending><Memo/>" + GOOD_LINE),
                Desk.receiptOf(Desk.line("Web Item", "<Desc>d</Desc><Quantity>-1.5</Quantity><Rate>0.33333</Rate>")
                        + "<SalesReceiptLineAdd><Desc>only words</Desc></SalesReceiptLineAdd>"),
                "<CustomerQueryRq><MaxReturned>5</MaxReturned><ActiveStatus>All</ActiveStatus><FromModifiedDate>"
                        + "2026-11-22T02:00:00-05:00</FromModifiedDate><NameFilter><MatchCriterion>StartsWith"
                        + "</MatchCriterion><Name>A</Name></NameFilter><OwnerID>0</OwnerID></CustomerQueryRq>",
                "<ItemQueryRq requestID=\"1\"><FullName>Web Item</FullName><FullName>FX-MUG</FullName></ItemQueryRq>",
                "<SalesReceiptQueryRq><RefNumberCaseSensitive>A</RefNumberCaseSensitive><IncludeLineItems>true"
                        + "</IncludeLineItems></SalesReceiptQueryRq>",
                "<SalesReceiptQueryRq><ModifiedDateRangeFilter><FromModifiedDate>2026-11-22</FromModifiedDate>"
                        + "</ModifiedDateRangeFilter><EntityFilter><FullName>A</FullName></EntityFilter>"
                        + "</SalesReceiptQueryRq>",
                "<DataExtAddRq><DataExtAdd><OwnerID>{57F3B9B1-86F1-4fcc-B1EE-566DE1813D20}</OwnerID><DataExtName>N"
                        + "</DataExtName><OtherDataExtType>Company</OtherDataExtType><DataExtValue>V</DataExtValue>"
                        + "</DataExtAdd></DataExtAddRq>",
                "<HostQueryRq requestID=\"0\"/><CompanyQueryRq/><PreferencesQueryRq/>");
    }

    @ParameterizedTest
    @MethodSource("refused")
    void slipRefusesTheWholeSetAndNothingIsDone(String slip) {
        Answer answer = desk.send(Desk.set("onError=\"continueOnError\"", Desk.customer("Ada") + slip));

        assertEquals(PARSE_ERROR, answer.hresult());
        assertEquals("", answer.response());
        assertEquals(List.of(), desk.file().customers());
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void wellFormedRequestIsTaken(String request) {
        assertEquals(
                "", desk.send(Desk.set("onError=\"continueOnError\"", request)).hresult());
    }

    @ParameterizedTest
    @MethodSource("refused")
    void schemaRefusesWhatTheParserRefuses(String slip) {
        assumeTrue(QbxmlSchema.isThere(), "the qbXML schema is not beside this project");

        assertTrue(
                QbxmlSchema.objection(Desk.set("onError=\"stopOnError\"", slip)).isPresent());
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void schemaTakesWhatTheParserTakes(String request) {
        assumeTrue(QbxmlSchema.isThere(), "the qbXML schema is not beside this project");

        assertTrue(QbxmlSchema.objection(Desk.set("onError=\"stopOnError\"", request))
                .isEmpty());
    }

    @Test
    void envelopeMustBeComplete() {
        String good = Desk.set("onError=\"stopOnError\"", Desk.customer("Ada"));

        assertRefused(good.replace("<?qbxml version=\"13.0\"?>", ""));
        assertRefused(good.replace("13.0", "99.0"));
        assertRefused(good.replace(" onError=\"stopOnError\"", ""));
        assertRefused(good.replace("stopOnError", "rollbackOnError"));
        assertRefused(good.replace("<QBXML>", "<QBXML xmlns=\"urn:any\">"));
        assertRefused(good.replace("</QBXML>", ""));
        assertRefused("<!DOCTYPE QBXML [<!ENTITY a 'b'>]>" + good.substring(good.indexOf("<?qbxml")));
    }

    @Test
    void rawAccentIsAParseErrorAndAnEntityIsNot() {
        assertRefused(Desk.set("onError=\"stopOnError\"", Desk.customer("Zo\u00eb")));

        desk.ask(Desk.customer("Zo&#235; &#28450; &#8364; &#128512;"));

        assertEquals("Zo\u00eb ? \u20ac ?", desk.file().customers().get(0).fullName());
    }

    @Test
    void recoverySamplesOfIntuitParse() throws IOException {
        assumeTrue(SharedMaterial.quickbooks().isPresent(), "Intuit's samples are not beside this project");
        Path samples = SharedMaterial.quickbooks().orElseThrow().resolve("samples/error-recovery");

        for (String sample : List.of("legacy__ErrRecovery2.xml", "legacy__ErrRecovery3.xml")) {
            assertEquals(
                    "", desk.send(Files.readString(samples.resolve(sample))).hresult(), sample);
        }
    }

    private void assertRefused(String qbxml) {
        assertEquals(PARSE_ERROR, desk.send(qbxml).hresult(), qbxml);
        assertEquals(List.of(), desk.file().customers());
    }
}
