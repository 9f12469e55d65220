package io.counterfoil.connector.qbxml;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Writes elements of qbXML: US-ASCII with decimal entities (raw accents are refused by QuickBooks), no white space
 * between elements. Absent values write nothing, so a caller states the schema's order once, line by line.
 */
final class QbXml {

    private final StringBuilder out = new StringBuilder(4096);

    QbXml raw(String xml) {
        out.append(xml);
        return this;
    }

    QbXml open(String element) {
        out.append('<').append(element).append('>');
        return this;
    }

    /** A request element: the answer carries the same id. */
    QbXml openRequest(String element, String requestId) {
        out.append('<').append(element).append(" requestID=\"");
        escape(requestId);
        out.append("\">");
        return this;
    }

    QbXml close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    QbXml text(String element, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            open(element);
            escape(value);
            close(element);
        }
        return this;
    }

    /** AMTTYPE: two decimals, never an exponent. */
    QbXml amount(String element, @Nullable BigDecimal value) {
        return text(element, value == null ? null : value.setScale(2).toPlainString());
    }

    /** QUANTYPE: at most five decimals. */
    QbXml quantity(String element, @Nullable BigDecimal value) {
        return text(
                element, value == null ? null : Limits.quantity(element, value).toPlainString());
    }

    QbXml date(String element, LocalDate value) {
        return text(element, value.toString());
    }

    QbXml flag(String element, boolean value) {
        return text(element, String.valueOf(value));
    }

    /** A reference to a list record by its id. */
    QbXml ref(String element, String listId) {
        return open(element).text("ListID", listId).close(element);
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void escape(String value) {
        value.codePoints().forEach(this::escape);
    }

    private void escape(int codePoint) {
        switch (codePoint) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            default -> plainOrEntity(codePoint);
        }
    }

    private void plainOrEntity(int codePoint) {
        if (codePoint >= ' ' && codePoint < 0x7F) {
            out.append((char) codePoint);
        } else {
            out.append("&#").append(codePoint).append(';');
        }
    }
}
