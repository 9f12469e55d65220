package io.counterfoil.bench.quickbooks;

/**
 * One request of a message set.
 *
 * @param element its name without the ending Rq
 * @param set the whole set; the request stands between {@code from} and {@code to}
 */
record Request(String element, String id, String set, int from, int to) {
    /** The request whose {@code Rq requestID=} is at that place. */
    static Request at(String set, int mark) {
        String element = set.substring(set.lastIndexOf('<', mark) + 1, mark);
        int end = set.indexOf("</" + element + "Rq>", mark);
        return new Request(element, between(set, "\"", "\"", mark), set, mark, end);
    }

    /** What stands between the first {@code before} and the next {@code after}; empty when there is none. */
    static String between(String text, String before, String after, int from) {
        int start = text.indexOf(before, from);
        return start < 0 ? "" : text.substring(start + before.length(), text.indexOf(after, start + before.length()));
    }

    /** The first element of that name, as it stands in the XML; empty when there is none. */
    String field(String name) {
        int start = set.indexOf("<" + name + ">", from);
        return start < 0 || start > to
                ? ""
                : set.substring(start + name.length() + 2, set.indexOf("</" + name + ">", start));
    }

    void answer(int status, String severity, String words, String records, StringBuilder out) {
        out.append('<').append(element).append("Rs requestID=\"").append(id);
        out.append("\" statusCode=\"").append(status);
        out.append("\" statusSeverity=\"").append(severity);
        out.append("\" statusMessage=\"").append(words).append("\">").append(records);
        out.append("</").append(element).append("Rs>");
    }
}
