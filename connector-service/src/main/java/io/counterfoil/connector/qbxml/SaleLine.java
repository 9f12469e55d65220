package io.counterfoil.connector.qbxml;

import java.util.List;

/** A line of a new document. */
public sealed interface SaleLine permits ItemLine, GroupLine {

    /**
     * Appends the line.
     *
     * @param label how warnings call it
     */
    void writeTo(QbXml xml, Transaction kind, String label);

    /** Only an invoice can be without lines of its own: when it takes those of a sales order. */
    static void writeAll(QbXml xml, Transaction kind, List<SaleLine> lines) {
        if (lines.isEmpty() && kind != Transaction.INVOICE) {
            throw new Unsendable("The document has no lines.");
        }
        for (int line = 0; line < lines.size(); line++) {
            lines.get(line).writeTo(xml, kind, "Line " + (line + 1));
        }
    }
}
