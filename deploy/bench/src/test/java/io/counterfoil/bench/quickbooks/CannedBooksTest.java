package io.counterfoil.bench.quickbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.bench.quickbooks.CannedBooks.Answer;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class CannedBooksTest {
    private static final String FACTS = new CompanyFacts("{owner}", "{file}").qbxml();
    private static final String RECEIPT = """
            <SalesReceiptAddRq requestID="NR"><SalesReceiptAdd><CustomerRef><ListID>7-1</ListID></CustomerRef>\
            <TxnDate>2026-11-22</TxnDate><RefNumber>B1</RefNumber><Memo>Fish &amp; Chips</Memo>\
            <SalesReceiptLineAdd><Quantity>3</Quantity><Amount>59.97</Amount></SalesReceiptLineAdd>\
            <SalesReceiptLineAdd><Amount>-9.95</Amount></SalesReceiptLineAdd>\
            </SalesReceiptAdd></SalesReceiptAddRq>""";
    private static final String LOOK_UP =
            "<CustomerQueryRq requestID=\"NR\"><FullName>Odalys</FullName></CustomerQueryRq>";

    private final CannedBooks books = new CannedBooks();

    @Test
    void aReceiptComesBackWithTheSumOfItsOwnLines() throws Exception {
        Document answer = answer(RECEIPT.replace("NR", "a") + RECEIPT.replace("NR", "b"));

        assertEquals("50.02", text(answer, "SalesReceiptAddRs", 1, "TotalAmount"));
        assertEquals("50.02", text(answer, "SalesReceiptAddRs", 0, "Subtotal"));
        assertEquals("Fish & Chips", text(answer, "SalesReceiptAddRs", 0, "Memo"));
        assertNotEquals(text(answer, "SalesReceiptAddRs", 0, "TxnID"), text(answer, "SalesReceiptAddRs", 1, "TxnID"));
    }

    @Test
    void everyRequestIsAnsweredUnderItsOwnId() throws Exception {
        Document answer = answer(LOOK_UP.replace("NR", "q1") + RECEIPT.replace("NR", "r1"));

        assertEquals("q1", element(answer, "CustomerQueryRs", 0).getAttribute("requestID"));
        assertEquals("500", element(answer, "CustomerQueryRs", 0).getAttribute("statusCode"));
        assertEquals("r1", element(answer, "SalesReceiptAddRs", 0).getAttribute("requestID"));
    }

    @Test
    void theAnswerIsKeptUnderTheIdOfTheSet() throws Exception {
        Element messages = element(answer(RECEIPT), "QBXMLMsgsRs", 0);

        assertEquals("set7", messages.getAttribute("newMessageSetID"));
        assertEquals("0", messages.getAttribute("messageSetStatusCode"));
    }

    @Test
    void aNewCustomerGetsAListId() throws Exception {
        Document answer = answer(
                "<CustomerAddRq requestID=\"c\"><CustomerAdd><Name>Odalys</Name>" + "</CustomerAdd></CustomerAddRq>");

        assertEquals("Odalys", text(answer, "CustomerRet", 0, "FullName"));
        assertTrue(text(answer, "CustomerRet", 0, "ListID").startsWith("80000001-"));
        assertEquals(1, books.customersEntered());
    }

    @Test
    void theCompanyIsTheOneOfTheStore() throws Exception {
        Document answer = answer("<CompanyQueryRq requestID=\"company\"><OwnerID>{owner}</OwnerID></CompanyQueryRq>");

        assertEquals("{file}", text(answer, "DataExtRet", 0, "DataExtValue"));
    }

    @Test
    void onlyReceiptsCountAsOrders() {
        Answer answer = books.answer(set(RECEIPT + LOOK_UP + RECEIPT), FACTS);

        assertEquals(2, answer.receipts());
        assertEquals(2, books.receiptsEntered());
    }

    @Test
    void whatIsNotExpectedStopsTheBench() {
        String unknown = set("<ItemQueryRq requestID=\"i\"><FullName>Mug</FullName></ItemQueryRq>");
        String question = set("").replace("newMessage", "oldMessageSetID=\"set7\" newMessage");

        assertThrows(IllegalStateException.class, () -> books.answer(unknown, FACTS));
        assertThrows(IllegalStateException.class, () -> books.answer(question, FACTS));
    }

    private Document answer(String requests) throws Exception {
        String answer = books.answer(set(requests), FACTS).qbxml();
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(answer)));
    }

    private static String set(String requests) {
        return "<?xml version=\"1.0\"?><?qbxml version=\"13.0\"?><QBXML>"
                + "<QBXMLMsgsRq onError=\"continueOnError\" newMessageSetID=\"set7\">" + requests
                + "</QBXMLMsgsRq></QBXML>";
    }

    private static Element element(Document answer, String name, int index) {
        return (Element) answer.getElementsByTagName(name).item(index);
    }

    private static String text(Document answer, String element, int index, String field) {
        return element(answer, element, index)
                .getElementsByTagName(field)
                .item(0)
                .getTextContent();
    }
}
