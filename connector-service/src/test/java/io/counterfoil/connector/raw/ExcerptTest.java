package io.counterfoil.connector.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    private static final String ASKED = """
            <?xml version="1.0" encoding="utf-8"?><?qbxml version="13.0"?>
            <QBXML><QBXMLMsgsRq onError="continueOnError" newMessageSetID="abc">\
            <CustomerQueryRq requestID="1"><FullName>Ada Loveday</FullName></CustomerQueryRq>\
            <ItemQueryRq requestID="2"><FullName>Mugs:FX-MUG</FullName></ItemQueryRq>\
            <SalesReceiptAddRq requestID="3"><SalesReceiptAdd>\
            <CustomerRef><ListID>80-1</ListID><FullName>Zoë Fennimore</FullName></CustomerRef>\
            <DepositToAccountRef><FullName>Undeposited Funds</FullName></DepositToAccountRef>\
            <RefNumber>W121</RefNumber>\
            <BillAddress><Addr1>12 Harbour Way</Addr1><City>Albany</City><PostalCode>12207</PostalCode></BillAddress>\
            <Memo>Order 121 [key]</Memo>\
            <SalesReceiptLineAdd><ItemRef><FullName>FX-MUG</FullName></ItemRef><Desc>Mug &lt;½&gt; &amp; more</Desc>\
            <Amount>69.90</Amount></SalesReceiptLineAdd></SalesReceiptAdd></SalesReceiptAddRq>\
            </QBXMLMsgsRq></QBXML>""";

    private static final String ANSWERED = """

            <?xml version="1.0" ?><QBXML><QBXMLMsgsRs>
            <CustomerAddRs requestID="1" statusCode="3100" statusSeverity="Error" \
            statusMessage="The name &quot;Ada &quot;the&quot; Loveday&quot; of the list element is already in use." />
            <CustomerQueryRs requestID="2" statusCode="0" statusSeverity="Info" statusMessage="Status OK"><CustomerRet>
            <ListID>80-2</ListID><Name>Ruth</Name><FullName>Smith:Ruth</FullName>
            <CompanyName>Smith Ltd</CompanyName><Phone>+1 518 555 0100</Phone><Email>ruth@example.com</Email>
            <TermsRef><FullName>Net 30</FullName></TermsRef><Notes>calls on Mondays</Notes>
            <DataExtRet><DataExtName>Birthday</DataExtName><DataExtValue>1 May</DataExtValue></DataExtRet>
            </CustomerRet></CustomerQueryRs></QBXMLMsgsRs></QBXML>""";

    @Test
    void onlyTheMessagesOfOneTaskAreShownAsTheyAre() {
        assertEquals(
                "<CustomerQueryRq requestID=\"1\"><FullName>Ada Loveday</FullName></CustomerQueryRq>",
                Excerpt.of(ASKED, "1", false));
        String order = Excerpt.of(ASKED, "3", false);
        assertTrue(order.startsWith("<SalesReceiptAddRq requestID=\"3\">"), order);
        assertTrue(order.endsWith("</SalesReceiptAddRq>"), order);
        assertTrue(order.contains("<FullName>Zoë Fennimore</FullName>"), order);
        assertTrue(order.contains("<Desc>Mug &lt;½&gt; &amp; more</Desc>"), order);
        assertEquals("", Excerpt.of(ASKED, "4", false));
        assertEquals("", Excerpt.of(ASKED, "", false));
    }

    @Test
    void nothingThatTellsOfAPersonIsLeftInAMaskedOrder() {
        String order = Excerpt.of(ASKED, "3", true);

        for (String hidden : List.of("Zoë", "Harbour", "Albany", "12207", "Order 121")) {
            assertFalse(order.contains(hidden), order);
        }
        for (String shown : List.of(
                "<ListID>80-1</ListID><FullName>•••</FullName>",
                "<FullName>Undeposited Funds</FullName>",
                "<RefNumber>W121</RefNumber>",
                "<ItemRef><FullName>FX-MUG</FullName></ItemRef>",
                "<Amount>69.90</Amount>")) {
            assertTrue(order.contains(shown), order);
        }
        assertTrue(Excerpt.of(ASKED, "1", true).contains("<FullName>•••</FullName>"));
        assertTrue(Excerpt.of(ASKED, "2", true).contains("<FullName>Mugs:FX-MUG</FullName>"));
    }

    @Test
    void nothingThatTellsOfAPersonIsLeftInAMaskedAnswer() {
        String customer = Excerpt.of(ANSWERED, "2", true);
        String refusal = Excerpt.of(ANSWERED, "1", true);

        for (String hidden : List.of("Ruth", "Smith", "518", "example.com", "Mondays", "1 May")) {
            assertFalse(customer.contains(hidden), customer);
        }
        assertTrue(customer.contains("<ListID>80-2</ListID>"), customer);
        assertTrue(customer.contains("<FullName>Net 30</FullName>"), customer);
        assertTrue(customer.contains("<DataExtName>Birthday</DataExtName>"), customer);
        assertTrue(
                refusal.contains("The name \"•••\" of the list element is already in use.")
                        || refusal.contains("The name &quot;•••&quot; of the list element is already in use."),
                refusal);
        assertTrue(Excerpt.of(ANSWERED, "1", false).contains("Loveday"));
    }

    @Test
    void ofAnAnswerThatBreaksOffAsMuchIsShownAsCanBeRead() {
        int middle = ANSWERED.indexOf("<CustomerQueryRs");

        assertEquals(Excerpt.of(ANSWERED, "1", false), Excerpt.of(ANSWERED.substring(0, middle + 5), "1", false));
        assertEquals("", Excerpt.of("The server is busy.", "1", false));
        assertEquals("", Excerpt.of("", "1", false));
    }

    @Test
    void nothingOfThisMachineIsReadIntoAnAnswer() {
        String hostile = "<!DOCTYPE QBXML [<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY y \"yyy\">]>"
                + "<QBXML><QBXMLMsgsRs><CustomerAddRs requestID=\"1\"><Name>&x;&y;</Name></CustomerAddRs>"
                + "</QBXMLMsgsRs></QBXML>";

        String shown = Excerpt.of(hostile, "1", false);

        assertFalse(shown.contains("root:") || shown.contains("yyy"), shown);
    }

    @Test
    void anElementOfARecordIsNoMessageOfItsOwn() {
        String nested = "<QBXML><QBXMLMsgsRs><CustomerAddRs requestID=\"1\"><CustomerRet requestID=\"2\"/>"
                + "</CustomerAddRs></QBXMLMsgsRs></QBXML>";

        assertEquals("", Excerpt.of(nested, "2", false));
    }
}
