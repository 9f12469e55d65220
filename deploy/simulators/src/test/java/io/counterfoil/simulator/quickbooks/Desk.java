package io.counterfoil.simulator.quickbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.simulator.xml.Node;
import io.counterfoil.simulator.xml.XmlDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A company file with somebody who sends it requests. Each response is held against Intuit's schema, if it is there. */
final class Desk implements AutoCloseable {

    static final String SKU = "FX-MUG";

    private final CompanyFile file;
    private Session session;

    private Desk(CompanyFile file) {
        this.file = file;
        this.session = file.begin();
    }

    static Desk at(Path folder, Clock clock) throws IOException {
        return new Desk(CompanyFile.open(folder, List.of(SKU, "FX-NAIL"), clock));
    }

    static Desk inMemory(Clock clock) {
        return new Desk(CompanyFile.inMemory(clock, 1, List.of(SKU, "FX-NAIL")));
    }

    static Desk at(Path folder) throws IOException {
        return at(folder, Clock.system(ZoneId.of("America/New_York")));
    }

    CompanyFile file() {
        return file;
    }

    void newSession() {
        session = file.begin();
    }

    Answer send(String qbxml) {
        Answer answer = session.process(qbxml);
        if (QbxmlSchema.isThere() && !answer.response().isEmpty()) {
            assertEquals(Optional.empty(), QbxmlSchema.objection(answer.response()), answer.response());
        }
        return answer;
    }

    /** The QBXMLMsgsRs for a whole document. */
    Node answered(String qbxml) {
        Answer answer = send(qbxml);
        assertEquals("", answer.hresult(), answer.toString());
        return XmlDocument.read(answer.response()).root().children().get(0);
    }

    /** The only response to a set of these requests without recovery. */
    Node ask(String request) {
        return answered(set("onError=\"stopOnError\"", request)).children().get(0);
    }

    /** The record that a request brings. */
    Node done(String request) {
        Node response = ask(request);
        assertEquals("0", status(response), response.toString());
        return response.children().get(0);
    }

    String statusOf(String request) {
        return status(ask(request));
    }

    /** The request to add or change something, such as an Invoice. */
    static String request(String what, String verb, String fields) {
        String element = what + verb;
        return "<" + element + "Rq><" + element + ">" + fields + "</" + element + "></" + element + "Rq>";
    }

    static String add(String what, String fields) {
        return request(what, "Add", fields);
    }

    /** The request to change a record as it was read. */
    static String mod(Node ret, String fields) {
        String what = ret.name().replaceAll("Ret$", "");
        String id = ret.child("TxnID").isPresent() ? "TxnID" : "ListID";
        return request(
                what,
                "Mod",
                field(id, ret.text(id).orElse(""))
                        + field("EditSequence", ret.text("EditSequence").orElse(""))
                        + fields);
    }

    static String field(String name, String value) {
        return "<" + name + ">" + value + "</" + name + ">";
    }

    static String ref(String name, String fullName) {
        return field(name, field("FullName", fullName));
    }

    /** A line for a document such as an Invoice. */
    static String line(String document, String item, String fields) {
        return field(document + "LineAdd", ref("ItemRef", item) + fields);
    }

    static String text(Node ret, String field) {
        return ret.text(field).orElse("");
    }

    /** A record of a list as it is now. */
    Node listed(String what, String fullName) {
        return done("<" + what + "QueryRq><FullName>" + fullName + "</FullName></" + what + "QueryRq>");
    }

    /** A transaction as it is now, with its lines and links. */
    Node entered(Node ret) {
        String query = ret.name().replaceAll("Ret$", "QueryRq");
        String links = query.startsWith("SalesReceipt")
                        || query.startsWith("ReceivePayment")
                        || query.startsWith("Inv") && !query.startsWith("Invoice")
                ? ""
                : "<IncludeLinkedTxns>1</IncludeLinkedTxns>";
        return done("<" + query + ">" + field("TxnID", text(ret, "TxnID")) + "<IncludeLineItems>1</IncludeLineItems>"
                + links + "</" + query + ">");
    }

    static String set(String attributes, String requests) {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?><?qbxml version=\"13.0\"?><QBXML><QBXMLMsgsRq " + attributes
                + ">" + requests + "</QBXMLMsgsRq></QBXML>";
    }

    static String customer(String name) {
        return "<CustomerAddRq requestID=\"c\"><CustomerAdd><Name>" + name + "</Name></CustomerAdd></CustomerAddRq>";
    }

    /** A receipt with a number, of one line that is 10.00. */
    static String receipt(String refNumber) {
        return receiptOf("<RefNumber>" + refNumber + "</RefNumber>" + line("Web Item", "<Amount>10.00</Amount>"));
    }

    static String receiptOf(String fields) {
        return "<SalesReceiptAddRq requestID=\"r\"><SalesReceiptAdd>" + fields
                + "</SalesReceiptAdd></SalesReceiptAddRq>";
    }

    static String line(String item, String fields) {
        return "<SalesReceiptLineAdd><ItemRef><FullName>" + item + "</FullName></ItemRef>" + fields
                + "</SalesReceiptLineAdd>";
    }

    static String status(Node response) {
        return response.attribute("statusCode").orElse("none");
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
