package io.counterfoil.bench.driver;

/** What came back from a call, read by looking for what must be there: the driver shares the machine with the service. */
record SoapAnswer(Operation operation, String body) {
    /** The text of the only result. */
    String result() {
        int from = start(operation.call() + "Result");
        return body.charAt(from - 2) == '/' ? "" : XmlText.unescape(body, from, body.indexOf("</", from));
    }

    /** The first item of authenticate's array. */
    String ticket() {
        int from = start("string");
        return XmlText.unescape(body, from, body.indexOf("</", from));
    }

    /** The second item of authenticate's array says {@code word}. */
    boolean says(String word) {
        return body.contains(">" + word + "<");
    }

    /** Just behind the start tag of the first element of that name, whatever its prefix. */
    private int start(String element) {
        int name = body.indexOf(element, body.indexOf(operation.call() + "Response"));
        if (name < 0) {
            throw new IllegalStateException(operation.call() + " was not answered by a " + element + ": " + body);
        }
        return body.indexOf('>', name) + 1;
    }
}
