package io.counterfoil.connector.qbxml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever stands in an order, what goes to QuickBooks is one request, in ASCII and within the schema. */
class HostileTextPropertiesTest {

    private static final List<String> NASTY = List.of(
            "]]></Name><SalesReceiptAdd>",
            "<!--",
            "<![CDATA[",
            "&#0;",
            "&amp;",
            "<?qbxml version=\"13.0\"?>",
            "\u0000\u0001\u001F",
            "\uFFFE\uFFFF",
            "\uD83D",
            "\uDE00\uD83D",
            "😀👩‍👩‍👧",
            "\u202Etxt.exe",
            "e" + "\u0301".repeat(2_000),
            "שלום",
            "漢字仮名",
            "\r\n\t\u2028\u0085",
            "'\"",
            "a:b");

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(200);
        Arbitrary<String> long1252 =
                Arbitraries.strings().withChars("é€x\n ").ofMinLength(3000).ofMaxLength(6000);
        Arbitrary<String> nasty = Arbitraries.of(NASTY).list().ofMaxSize(4).map(parts -> String.join("x", parts));
        return Arbitraries.oneOf(any, nasty, long1252);
    }

    @Property(tries = 100)
    void freeTextIsMadeToFit(@ForAll("texts") String text) throws XMLStreamException {
        requireRight(invoice(text).xml(), "InvoiceAddRq");
        requireRight(customer(text).xml(), "CustomerModRq");
    }

    @Property(tries = 100)
    void aNameGoesAsItIsOrNotAtAll(@ForAll("texts") String name) throws XMLStreamException {
        String xml;
        try {
            xml = new ClassAdd("1", name, null).xml();
        } catch (Unsendable refused) {
            return;
        }
        requireRight(xml, "ClassAddRq");
        assertEquals(name, textOf(xml, "Name"));
    }

    @Property(tries = 100)
    void whatIsWrittenIsWhatQuickBooksWouldRead(@ForAll("texts") String text) throws XMLStreamException {
        FreeText fitted = FreeText.of(text, 4095);

        assertEquals(fitted.text(), textOf(invoice(text).xml(), "Memo"));
        assertTrue(Windows1252.keeps(fitted.text()));
        assertEquals(fitted.text(), FreeText.of(fitted.text(), 4095).text());
    }

    private static InvoiceAdd invoice(String text) {
        Address address = new Address(List.of(text, text, text), text, text, text, text);
        Sale sale = Sale.to(Examples.ID)
                .delivered(new Delivery(address, address, null, null, text))
                .remarking(new Remarks(text, null, text, null, null));
        List<SaleLine> lines = List.of(ItemLine.of(Examples.ID, text, null, BigDecimal.ONE, Examples.TAX));
        return new InvoiceAdd("1", new Receivable(sale, null, null, text, null), Examples.GUID, List.of(), lines);
    }

    private static CustomerMod customer(String text) {
        Customer customer = new Customer(
                null,
                null,
                null,
                null,
                new Customer.Person(text, text, text, text, text),
                null,
                null,
                new Customer.Reach(text, text, text, text, text),
                Customer.Conditions.NONE);
        return new CustomerMod("1", Examples.VERSION, customer);
    }

    private static void requireRight(String request, String element) throws XMLStreamException {
        String document = MessageSet.queries(List.of(request));
        assertTrue(document.chars().allMatch(c -> c >= ' ' && c < 0x7F), document);
        assertEquals(List.of(element), requestsIn(document));
        QbxmlSchema.requireValidWherePossible(document);
    }

    private static List<String> requestsIn(String document) throws XMLStreamException {
        List<String> requests = new ArrayList<>();
        XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(document));
        int depth = 0;
        while (xml.hasNext()) {
            xml.next();
            if (xml.isStartElement() && ++depth == 3) {
                requests.add(xml.getLocalName());
            } else if (xml.isEndElement()) {
                depth--;
            }
        }
        return requests;
    }

    private static String textOf(String request, String element) throws XMLStreamException {
        XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(request));
        while (xml.hasNext()) {
            xml.next();
            if (xml.isStartElement() && xml.getLocalName().equals(element)) {
                return xml.getElementText();
            }
        }
        return "";
    }
}
