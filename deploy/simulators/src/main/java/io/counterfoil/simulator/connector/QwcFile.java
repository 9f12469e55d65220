package io.counterfoil.simulator.connector;

import io.counterfoil.simulator.xml.Node;
import io.counterfoil.simulator.xml.XmlDocument;
import java.net.URI;

/** What a .qwc file tells the Web Connector; the order of its elements does not matter. */
public record QwcFile(String appName, URI appUrl, URI appSupport, String userName, String ownerId, String fileId) {

    /**
     * Reads the file's text.
     *
     * @throws ImportRefused when the Web Connector would not read it
     */
    public static QwcFile parse(String xml) {
        Node root = XmlDocument.read(xml).root();
        if (!root.name().equals("QBWCXML")) {
            throw new ImportRefused("QBWC1039", "the root element is " + root.name());
        }
        return new QwcFile(
                required(root, "AppName"),
                URI.create(required(root, "AppURL")),
                URI.create(required(root, "AppSupport")),
                required(root, "UserName"),
                required(root, "OwnerID"),
                required(root, "FileID"));
    }

    private static String required(Node root, String element) {
        return root.text(element)
                .map(String::trim)
                .orElseThrow(() -> new ImportRefused("QBWC1039", element + " is missing"));
    }
}
