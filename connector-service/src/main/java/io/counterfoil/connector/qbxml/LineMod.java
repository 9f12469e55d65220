package io.counterfoil.connector.qbxml;

import java.util.List;

/**
 * A line of a document that is changed. A change that mentions lines must mention all that are to stay: QuickBooks
 * deletes the others.
 */
public sealed interface LineMod {

    /** Stands for the TxnLineID of a line that is new. */
    String NEW = "-1";

    void writeTo(QbXml xml, Transaction kind, String label);

    static LineMod kept(String txnLineId) {
        return new OfItem(txnLineId, ItemLine.AS_IT_IS);
    }

    /** Null in {@code line} leaves a field as it is. */
    static LineMod changed(String txnLineId, ItemLine line) {
        return new OfItem(txnLineId, line);
    }

    static LineMod added(ItemLine line) {
        return new OfItem(NEW, line);
    }

    static void writeAll(QbXml xml, Transaction kind, List<? extends LineMod> lines) {
        for (int line = 0; line < lines.size(); line++) {
            lines.get(line).writeTo(xml, kind, "Line " + (line + 1));
        }
    }

    /** A line with an item. */
    record OfItem(String txnLineId, ItemLine line) implements LineMod {
        @Override
        public void writeTo(QbXml xml, Transaction kind, String label) {
            String element = kind.element() + "LineMod";
            xml.open(element, label).id("TxnLineID", txnLineId);
            line.fields(xml);
            xml.close(element);
        }
    }

    /**
     * A line with a group of items.
     *
     * @param lines of the group; as in the document, those that are not mentioned are deleted
     */
    record OfGroup(String txnLineId, GroupLine group, List<OfItem> lines) implements LineMod {

        public OfGroup {
            lines = List.copyOf(lines);
        }

        @Override
        public void writeTo(QbXml xml, Transaction kind, String label) {
            String element = kind.element() + "LineGroupMod";
            xml.open(element, label).id("TxnLineID", txnLineId);
            group.fields(xml);
            writeAll(xml, kind, lines);
            xml.close(element);
        }
    }
}
