package io.counterfoil.simulator.xml;

/** Writes a node as QuickBooks does: an element a line, no indentation, US-ASCII with numeric entities. */
public final class XmlWriter {

    private final StringBuilder out = new StringBuilder();

    private XmlWriter() {}

    public static String write(Node node) {
        XmlWriter writer = new XmlWriter();
        writer.element(node);
        return writer.out.toString();
    }

    /** The text with everything escaped that is not plain ASCII; also right inside an attribute. */
    public static String escape(String text) {
        XmlWriter writer = new XmlWriter();
        writer.text(text);
        return writer.out.toString();
    }

    private void element(Node node) {
        out.append('<').append(node.name());
        node.attributes().forEach(this::attribute);
        if (node.children().isEmpty() && node.text().isEmpty()) {
            out.append(" />\n");
        } else {
            out.append('>');
            content(node);
            out.append("</").append(node.name()).append(">\n");
        }
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        text(value);
        out.append('"');
    }

    private void content(Node node) {
        if (node.children().isEmpty()) {
            text(node.text());
        } else {
            out.append('\n');
            node.children().forEach(this::element);
        }
    }

    private void text(String value) {
        value.codePoints().forEach(this::character);
    }

    private void character(int codePoint) {
        switch (codePoint) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            default -> plain(codePoint);
        }
    }

    private void plain(int codePoint) {
        if (codePoint >= ' ' && codePoint < 0x7F) {
            out.appendCodePoint(codePoint);
        } else {
            out.append("&#").append(codePoint).append(';');
        }
    }
}
