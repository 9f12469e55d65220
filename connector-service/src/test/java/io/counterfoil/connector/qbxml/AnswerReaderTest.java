package io.counterfoil.connector.qbxml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
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
        assertEquals("", receipt.field("CustomerRef").strip());
        assertEquals(0, answer.messageSetStatus());
    }

    @Test
    void aReplyGivenTwiceProvesNothing() {
        String reply = RECEIPT.substring(RECEIPT.indexOf("<SalesReceiptAddRs"), RECEIPT.indexOf("</QBXMLMsgsRs>"));

        Answer answer = AnswerReader.read(RECEIPT.replace(reply, reply + reply)).orElseThrow();

        assertEquals(Optional.empty(), answer.to("1"));
    }

    @Test
    void statusOkWithoutAnIdIsNotAnAddition() {
        Answer answer =
                AnswerReader.read(RECEIPT.replace("<TxnID>3F-1</TxnID>", "")).orElseThrow();

        assertFalse(answer.to("1").flatMap(Reply::added).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><body>Bad gateway</body></html>",
                "<QBXML><QBXMLMsgsRs><HostQueryRs requestID=\"1\" statusCode=\"0\"",
                "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><QBXML><QBXMLMsgsRs>&f;</QBXMLMsgsRs></QBXML>",
                "<!DOCTYPE x><QBXML><QBXMLMsgsRs/></QBXML>",
                "<QBXML><QBXMLMsgsRs><HostQueryRs requestID=\"1\" statusCode=\"1099511627776\"/></QBXMLMsgsRs></QBXML>",
                "<QBXML><QBXMLMsgsRs><HostQueryRs requestID=\"1\"/></QBXMLMsgsRs></QBXML>"
            })
    void whatIsNoAnswerIsNone(String text) {
        assertEquals(Optional.empty(), AnswerReader.read(text));
    }

    @Test
    void depthIsLimited() {
        String deep = "<QBXML><QBXMLMsgsRs><A requestID=\"1\" statusCode=\"0\">" + "<x>".repeat(100_000);

        assertEquals(Optional.empty(), AnswerReader.read(deep));
    }

    @Test
    void theOpenCompanyAndItsFileIdAreRead() {
        OpenCompany company = OpenCompany.in("""
                        <?xml version="1.0" ?><QBXML><QBXMLMsgsRs><HostQueryRs requestID="0" statusCode="0"/>
                        <CompanyQueryRs requestID="1" statusCode="0"><CompanyRet><CompanyName>A &amp; B</CompanyName>
                        <DataExtRet><OwnerID>{ABC}</OwnerID><DataExtName>FileID</DataExtName>
                        <DataExtValue>{F}</DataExtValue></DataExtRet></CompanyRet></CompanyQueryRs></QBXMLMsgsRs></QBXML>
                        """).orElseThrow();

        assertEquals("A & B", company.name());
        assertEquals(Optional.of("{F}"), company.fileIdOf("{abc}"));
        assertTrue(OpenCompany.in("<QBXML/>").isEmpty());
    }
}
