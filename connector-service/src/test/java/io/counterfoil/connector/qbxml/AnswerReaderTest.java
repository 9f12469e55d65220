package io.counterfoil.connector.qbxml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {

    private static final String RECEIPT = """
            <?xml version="1.0" ?>
            <QBXML><QBXMLMsgsRs newMessageSetID="abc" messageSetStatusCode="0">
            <SalesReceiptAddRs requestID="1" statusCode="0" statusSeverity="Info" statusMessage="Status OK">
            <SalesReceiptRet><TxnID>3F-1</TxnID><EditSequence>9</EditSequence>
            <CustomerRef><ListID>80-1</ListID><FullName>Zo&#235;</FullName></CustomerRef>
            <TotalAmount>78.66</TotalAmount></SalesReceiptRet></SalesReceiptAddRs>
            </QBXMLMsgsRs></QBXML>
            """;

    @Test
    void readsTheRecordThatAnAddGaveBack() {
        Answer answer = AnswerReader.read(RECEIPT).orElseThrow();

        Reply.Entry receipt = answer.to("1").flatMap(Reply::added).orElseThrow();
        assertEquals("3F-1", receipt.id());
        assertEquals(new BigDecimal("78.66"), receipt.amount("TotalAmount"));
        assertEquals("", receipt.field("CustomerRef"));
        assertEquals(Optional.of(new Referred("80-1", "Zoë")), receipt.ref("CustomerRef"));
        assertEquals(0, answer.messageSetStatus());
    }

    @Test
    void readsEveryAnswerOfRealQuickBooks() {
        List<Path> samples = Samples.responses();
        Assumptions.assumeFalse(samples.isEmpty(), "skipped: no ../shared/quickbooks/samples to read");

        for (Path sample : samples) {
            Answer answer = AnswerReader.read(Samples.qbxml(sample)).orElseThrow(() -> new AssertionError(sample));
            assertFalse(answer.replies().isEmpty(), sample.toString());
            assertTrue(answer.replies().stream().allMatch(r -> r.head().readable()), sample.toString());
        }
    }

    @Test
    void aReplyGivenTwiceProvesNothing() {
        String reply = RECEIPT.substring(RECEIPT.indexOf("<SalesReceiptAddRs"), RECEIPT.indexOf("</QBXMLMsgsRs>"));

        assertEquals(Optional.empty(), to1(RECEIPT.replace(reply, reply + reply)));
        assertEquals(Optional.empty(), to1(RECEIPT.replace(reply, reply.repeat(10_000))));
        assertEquals(Optional.empty(), to1(RECEIPT.replace(reply, reply + reply.replace("statusCode=\"0\"", ""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "1099511627776", "0x0", "0.0", " ", "99999999999999999999"})
    void aStatusThatCannotBeTrueIsNoReply(String status) {
        assertEquals(Optional.empty(), to1(RECEIPT.replace("statusCode=\"0\"", "statusCode=\"" + status + "\"")));
    }

    @Test
    void aMissingStatusIsNoReply() {
        assertEquals(Optional.empty(), to1(RECEIPT.replace("statusCode=\"0\"", "")));
        assertTrue(to1(RECEIPT).isPresent());
    }

    @Test
    void statusOkWithoutAnIdIsNotAnAddition() {
        assertFalse(to1(RECEIPT.replace("<TxnID>3F-1</TxnID>", ""))
                .flatMap(Reply::added)
                .isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "7,5", "1E+999999999", "NaN", "1.2.3", "99999999999999999999999"})
    void anAmountThatIsNoneIsAbsent(String amount) {
        Reply.Entry receipt =
                to1(RECEIPT.replace("78.66", amount)).flatMap(Reply::added).orElseThrow();

        assertEquals(Optional.empty(), receipt.number("TotalAmount"));
        assertEquals(BigDecimal.ZERO, receipt.amount("TotalAmount"));
        assertEquals(BigDecimal.ZERO, receipt.amount("NoSuchField"));
    }

    @Test
    void aFractionIsReadAsItIs() {
        Reply.Entry receipt =
                to1(RECEIPT.replace("78.66", "-78.66001")).flatMap(Reply::added).orElseThrow();

        assertEquals(new BigDecimal("-78.66001"), receipt.amount("TotalAmount"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><body>Bad gateway</body></html>",
                "<QBXML><QBXMLMsgsRs><HostQueryRs requestID=\"1\" statusCode=\"0\"",
                "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><QBXML><QBXMLMsgsRs>&f;</QBXMLMsgsRs></QBXML>",
                "<!DOCTYPE x><QBXML><QBXMLMsgsRs/></QBXML>",
                "<QBXML><QBXMLMsgsRs><A requestID=\"1\" statusCode=\"0\">&f;</A></QBXMLMsgsRs></QBXML>",
                "<QBXML><QBXMLMsgsRs><A requestID=\"&f;\" statusCode=\"0\"/></QBXMLMsgsRs></QBXML>",
                "<QBXML><QBXMLMsgsRs messageSetStatusCode=\"x\"/></QBXML>",
                "<QBXML><QBXMLMsgsRs messageSetStatusCode=\"-1\"/></QBXML>",
                "<QBXML><QBXMLMsgsRs/><QBXMLMsgsRs/></QBXML>",
                "<QBXML><QBXMLMsgsRs/></QBXML><QBXML/>"
            })
    void whatIsNoAnswerIsNone(String text) {
        assertEquals(Optional.empty(), AnswerReader.read(text));
    }

    @Test
    void nothingIsEndless() {
        String head = "<QBXML><QBXMLMsgsRs><A requestID=\"1\" statusCode=\"0\"";
        String tail = "</A></QBXMLMsgsRs></QBXML>";

        assertEquals(Optional.empty(), AnswerReader.read(head + ">" + "<x>".repeat(100_000)));
        assertEquals(Optional.empty(), AnswerReader.read(head + ">" + "<x>".repeat(80) + "</x>".repeat(80) + tail));
        assertTrue(AnswerReader.read(head + ">" + "<x>".repeat(50) + "</x>".repeat(50) + tail)
                .isPresent());
        assertEquals(Optional.empty(), AnswerReader.read(head + "><x>" + "t".repeat(300_000) + "</x>" + tail));
        assertEquals(
                Optional.empty(),
                AnswerReader.read(
                        head + "><x>" + "<![CDATA[" + "t".repeat(60_000) + "]]>" + "t".repeat(60_000) + "</x>" + tail));
        assertEquals(
                Optional.empty(), AnswerReader.read(head + " statusMessage=\"" + "t".repeat(300_000) + "\">" + tail));
        assertEquals(Optional.empty(), AnswerReader.read(head + "><x>" + "t<!---->".repeat(200_000) + "</x>" + tail));
        assertEquals(Optional.empty(), AnswerReader.read(head + "><x>" + "<y/>".repeat(600_000) + "</x>" + tail));
    }

    @Test
    void whatIsUnknownIsPassedOver() {
        Reply reply = to1(RECEIPT.replace("<TxnID>", "<New xsi='1'><Deep><TxnID>evil</TxnID></Deep></New><TxnID>"))
                .orElseThrow();

        assertEquals("3F-1", reply.added().orElseThrow().id());
    }

    @Test
    void anIterationTellsWhereItStands() {
        Answer answer = AnswerReader.read("""
                <QBXML><QBXMLMsgsRs>
                <ItemQueryRs requestID="1" statusCode="0" iteratorRemainingCount="7" iteratorID="{a}"/>
                <ItemQueryRs requestID="2" statusCode="0" iteratorRemainingCount="0" iteratorID="{a}"/>
                <ItemQueryRs requestID="3" statusCode="0" iteratorRemainingCount="-7" iteratorID="{a}"/>
                <ItemQueryRs requestID="4" statusCode="0"/></QBXMLMsgsRs></QBXML>""").orElseThrow();

        assertEquals(Optional.of("{a}"), answer.to("1").orElseThrow().head().goesOn());
        assertEquals(7, answer.to("1").orElseThrow().head().remaining().orElseThrow());
        assertEquals(Optional.empty(), answer.to("2").orElseThrow().head().goesOn());
        assertEquals(Optional.empty(), answer.to("3").orElseThrow().head().goesOn());
        assertEquals(Optional.empty(), answer.to("4").orElseThrow().head().goesOn());
    }

    private static Optional<Reply> to1(String qbxml) {
        return AnswerReader.read(qbxml).orElseThrow().to("1");
    }
}
