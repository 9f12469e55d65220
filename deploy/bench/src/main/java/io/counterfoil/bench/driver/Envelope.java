package io.counterfoil.bench.driver;

import io.vertx.core.buffer.Buffer;

/** A call as Intuit's client writes it: SOAP 1.1 on one line, default namespace, empty parameters as empty elements. */
final class Envelope {
    static final String NAMESPACE = "http://developer.intuit.com/";

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
            + "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\""
            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
            + " xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\"><soap:Body>";
    private static final String FOOT = "</soap:Body></soap:Envelope>";

    private final StringBuilder out = new StringBuilder(1024);
    private final Operation operation;

    private Envelope(Operation operation) {
        this.operation = operation;
        out.append(HEAD).append('<').append(operation.call());
        out.append(" xmlns=\"").append(NAMESPACE).append("\">");
    }

    static Envelope of(Operation operation) {
        return new Envelope(operation);
    }

    Envelope with(String parameter, String value) {
        if (value.isEmpty()) {
            out.append('<').append(parameter).append(" />");
            return this;
        }
        out.append('<').append(parameter).append('>');
        XmlText.escape(value, out);
        out.append("</").append(parameter).append('>');
        return this;
    }

    Buffer close() {
        out.append("</").append(operation.call()).append('>').append(FOOT);
        return Buffer.buffer(out.toString());
    }
}
