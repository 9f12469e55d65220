package io.counterfoil.connector.soap;

import io.counterfoil.connector.soap.FirstLook.Call;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jboss.logging.Logger;

/**
 * Answers plain small calls without a SOAP stack: the first look has read them whole, and an answer is one element of one
 * shape. It costs a fifth of the long way, and a Web Connector makes four calls only to hear that there is nothing to do.
 */
@ApplicationScoped
class ShortWay {

    private static final Logger LOG = Logger.getLogger(ShortWay.class);
    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

    private final Switchboard switchboard;

    ShortWay(Switchboard switchboard) {
        this.switchboard = switchboard;
    }

    void answer(Call call, String address, Vertx vertx, HttpServerResponse response) {
        if (isAnsweredAtOnce(call)) {
            end(response, 200, envelope(call.operation(), result(call, address)));
        } else {
            vertx.executeBlocking(() -> envelope(call.operation(), result(call, address)), false)
                    .onComplete(done -> {
                        if (done.succeeded()) {
                            end(response, 200, done.result());
                        } else {
                            LOG.error("a call failed", done.cause());
                            end(response, 500, Refusal.failed().envelope());
                        }
                    });
        }
    }

    private static void end(HttpServerResponse response, int status, String envelope) {
        response.setStatusCode(status)
                .putHeader("Content-Type", "text/xml; charset=utf-8")
                .end(envelope);
    }

    /** No database is needed. */
    private static boolean isAnsweredAtOnce(Call call) {
        return switch (call.operation()) {
            case SERVER_VERSION, CLIENT_VERSION, INTERACTIVE_URL, INTERACTIVE_REJECTED, INTERACTIVE_DONE -> true;
            case AUTHENTICATE -> false;
            case SEND_REQUEST, RECEIVE_RESPONSE, CONNECTION_ERROR, LAST_ERROR, CLOSE ->
                Ticketless.is(call.parameter("ticket"));
        };
    }

    /** One string, or those of an ArrayOfString. */
    private List<String> result(Call call, String address) {
        String ticket = call.parameter("ticket");
        String hresult = call.parameter("hresult");
        String message = call.parameter("message");
        return switch (call.operation()) {
            case SERVER_VERSION -> List.of(Switchboard.SERVER_VERSION);
            case CLIENT_VERSION -> List.of(Switchboard.CLIENT_IS_WELCOME);
            case AUTHENTICATE ->
                switchboard.authenticate(call.parameter("strUserName"), call.parameter("strPassword"), address);
            case SEND_REQUEST ->
                List.of(switchboard.sendRequest(
                        ticket, call.parameter("strHCPResponse"), call.parameter("strCompanyFileName"), address));
            case RECEIVE_RESPONSE ->
                List.of(String.valueOf(
                        switchboard.receiveResponse(ticket, call.parameter("response"), hresult, message, address)));
            case CONNECTION_ERROR -> List.of(switchboard.connectionError(ticket, hresult, message, address));
            case LAST_ERROR -> List.of(switchboard.lastError(ticket, address));
            case CLOSE -> List.of(switchboard.close(ticket, address));
            case INTERACTIVE_URL, INTERACTIVE_REJECTED -> List.of(Switchboard.NO_PAGE);
            case INTERACTIVE_DONE -> List.of(Switchboard.INTERACTIVE_IS_DONE);
        };
    }

    private static String envelope(Operation operation, List<String> result) {
        StringWriter text = new StringWriter(512);
        try {
            XMLStreamWriter xml = XML.createXMLStreamWriter(text);
            xml.writeStartDocument("utf-8", "1.0");
            xml.writeStartElement("soap", "Envelope", FirstLook.SOAP);
            xml.writeNamespace("soap", FirstLook.SOAP);
            xml.writeStartElement("soap", "Body", FirstLook.SOAP);
            xml.writeStartElement(operation.wireName() + "Response");
            xml.writeDefaultNamespace(ConnectorEndpoint.INTUIT);
            xml.writeStartElement(operation.wireName() + "Result");
            write(xml, operation, result);
            xml.writeEndDocument();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("an answer that cannot be written", e);
        }
    }

    /** Empty strings are written, too: the Web Connector counts them. */
    private static void write(XMLStreamWriter xml, Operation operation, List<String> result) throws XMLStreamException {
        if (operation != Operation.AUTHENTICATE) {
            xml.writeCharacters(writable(result.get(0)));
            return;
        }
        for (String one : result) {
            xml.writeStartElement("string");
            xml.writeCharacters(writable(one));
            xml.writeEndElement();
        }
    }

    /** QuickBooks' own words may hold what XML cannot: the .NET client would not read the answer. */
    private static String writable(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < Character.MIN_SURROGATE)
                ? text
                : text.codePoints()
                        .filter(ShortWay::isXml)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= ' ' && c < Character.MIN_SURROGATE)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }
}
