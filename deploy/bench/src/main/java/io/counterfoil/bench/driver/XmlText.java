package io.counterfoil.bench.driver;

/** Text in XML, in one pass. Only ASCII comes here: both sides write everything else as an entity. */
final class XmlText {
    private XmlText() {}

    static void escape(String text, StringBuilder out) {
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            String entity = entity(text.charAt(i));
            if (!entity.isEmpty()) {
                out.append(text, done, i).append(entity);
                done = i + 1;
            }
        }
        out.append(text, done, text.length());
    }

    private static String entity(char character) {
        return switch (character) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            default -> "";
        };
    }

    /** Undoes the five named entities; an entity that is itself escaped comes out as it was written. */
    static String unescape(String xml, int from, int to) {
        StringBuilder out = new StringBuilder(to - from);
        int done = from;
        for (int i = xml.indexOf('&', from); i >= 0 && i < to; i = xml.indexOf('&', done)) {
            int end = xml.indexOf(';', i);
            out.append(xml, done, i).append(character(xml.substring(i + 1, end)));
            done = end + 1;
        }
        return out.append(xml, done, to).toString();
    }

    private static char character(String entity) {
        return switch (entity) {
            case "lt" -> '<';
            case "gt" -> '>';
            case "amp" -> '&';
            case "quot" -> '"';
            case "apos" -> '\'';
            case "#13", "#xD", "#xd" -> '\r';
            default -> throw new IllegalArgumentException("an entity that is not expected: &" + entity + ";");
        };
    }
}
