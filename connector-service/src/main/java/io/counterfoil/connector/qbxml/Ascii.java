package io.counterfoil.connector.qbxml;

/**
 * XML in US-ASCII: QuickBooks refuses raw accents and reads them as decimal entities (quickbooks.md section 4.6).
 */
final class Ascii {

    private final StringBuilder out = new StringBuilder(1024);

    Ascii raw(String xml) {
        out.append(xml);
        return this;
    }

    Ascii escaped(String value) {
        value.codePoints().forEach(this::escape);
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void escape(int codePoint) {
        switch (codePoint) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&apos;");
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
