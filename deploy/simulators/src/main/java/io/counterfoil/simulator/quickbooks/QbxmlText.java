package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.LinkedHashMap;
import java.util.Map;

/** Characters: raw ones must be ASCII; what comes as an entity and is not in Windows-1252 becomes a question mark. */
final class QbxmlText {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private QbxmlText() {}

    /**
     * Checks the request as it came.
     *
     * @throws ParseRefused when a raw character is not ASCII
     */
    static void refuseRawCharacters(String qbxml) {
        qbxml.chars().filter(c -> c > '~').findFirst().ifPresent(c -> {
            throw new ParseRefused(String.format("raw character U+%04X", c));
        });
    }

    static Node storable(Node node) {
        Map<String, String> attributes = new LinkedHashMap<>(node.attributes());
        attributes.replaceAll((name, value) -> storable(value));
        return new Node(
                node.namespace(),
                node.name(),
                attributes,
                node.children().stream().map(QbxmlText::storable).toList(),
                storable(node.text()));
    }

    private static String storable(String text) {
        CharsetEncoder encoder = WINDOWS_1252.newEncoder();
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .forEach(each ->
                        out.append(encoder.canEncode(Character.toString(each)) ? Character.toString(each) : "?"));
        return out.toString();
    }
}
