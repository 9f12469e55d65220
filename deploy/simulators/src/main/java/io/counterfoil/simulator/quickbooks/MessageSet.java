package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import io.counterfoil.simulator.xml.XmlDocument;
import io.counterfoil.simulator.xml.XmlRefused;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A message set that has passed the strict parser. {@code fingerprint} tells its exact bytes. */
record MessageSet(Node root, String fingerprint) {

    private static final Pattern VERSION = Pattern.compile("version=\"([0-9.]+)\"");
    private static final Set<String> ATTRIBUTES =
            Set.of("onError", "newMessageSetID", "oldMessageSetID", "responseData");
    private static final Set<String> ON_ERROR = Set.of("stopOnError", "continueOnError");
    private static final Set<String> RESPONSE_DATA = Set.of("includeAll", "includeNone");

    /**
     * Parses a request.
     *
     * @throws ParseRefused when QuickBooks would not take it
     */
    static MessageSet read(String qbxml) {
        QbxmlText.refuseRawCharacters(qbxml);
        XmlDocument document = document(qbxml);
        refuseUnknownVersion(document);
        Node root = messages(QbxmlText.storable(document.root()));
        refuseBadAttributes(root);
        root.children().forEach(request -> Families.of(request.name()).grammar().check(request));
        return new MessageSet(root, sha256(qbxml));
    }

    List<Node> requests() {
        return root.children();
    }

    Optional<String> newId() {
        return root.attribute("newMessageSetID");
    }

    Optional<String> oldId() {
        return root.attribute("oldMessageSetID");
    }

    boolean stopsOnError() {
        return root.attribute("onError").equals(Optional.of("stopOnError"));
    }

    boolean wantsNoData() {
        return root.attribute("responseData").equals(Optional.of("includeNone"));
    }

    private static XmlDocument document(String qbxml) {
        try {
            return XmlDocument.read(qbxml);
        } catch (XmlRefused malformed) {
            throw new ParseRefused(String.valueOf(malformed.getMessage()));
        }
    }

    private static void refuseUnknownVersion(XmlDocument document) {
        String instruction = document.instructions().getOrDefault("qbxml", "");
        var version = VERSION.matcher(instruction);
        if (!version.matches() || !HostQuery.VERSIONS.contains(version.group(1))) {
            throw new ParseRefused("no qbxml instruction with a supported version: \"" + instruction + "\"");
        }
    }

    private static Node messages(Node root) {
        boolean shaped = root.name().equals("QBXML")
                && root.attributes().isEmpty()
                && root.children().size() == 1
                && root.children().get(0).name().equals("QBXMLMsgsRq");
        if (!shaped || hasNamespace(root)) {
            throw new ParseRefused("not one QBXMLMsgsRq in a QBXML, or with a namespace");
        }
        return root.children().get(0);
    }

    private static boolean hasNamespace(Node node) {
        return !node.namespace().isEmpty() || node.children().stream().anyMatch(MessageSet::hasNamespace);
    }

    private static void refuseBadAttributes(Node messages) {
        boolean good = ATTRIBUTES.containsAll(messages.attributes().keySet())
                && messages.attribute("onError").filter(ON_ERROR::contains).isPresent()
                && RESPONSE_DATA.contains(messages.attribute("responseData").orElse("includeAll"))
                && messages.text().isBlank();
        if (!good) {
            throw new ParseRefused("attributes or text of QBXMLMsgsRq: " + messages.attributes());
        }
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
