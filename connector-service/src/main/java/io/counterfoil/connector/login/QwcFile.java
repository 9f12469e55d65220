package io.counterfoil.connector.login;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The file that adds a store to a Web Connector (quickbooks.md section 3). The same for the same store whenever it is
 * downloaded. Never IsReadOnly: the Web Connector could not write its own marks into the company file.
 *
 * @param publicUrl where Web Connectors reach this service; https, except for localhost
 * @param minutes how often the Web Connector is asked to call
 */
public record QwcFile(Login login, String storeName, URI publicUrl, int minutes) {

    public QwcFile {
        boolean local = "localhost".equals(publicUrl.getHost());
        if (!local && !"https".equals(publicUrl.getScheme())) {
            throw new IllegalArgumentException(
                    "COUNTERFOIL_PUBLIC_URL must start with https:// (http is for localhost only): " + publicUrl);
        }
    }

    public String xml() {
        return elements().entrySet().stream()
                .map(e -> "<" + e.getKey() + ">" + escape(e.getValue()) + "</" + e.getKey() + ">\n")
                .collect(Collectors.joining(
                        "",
                        "<?xml version=\"1.0\"?>\n<QBWCXML>\n",
                        "<Scheduler><RunEveryNMinutes>" + minutes + "</RunEveryNMinutes></Scheduler>\n</QBWCXML>\n"));
    }

    private Map<String, String> elements() {
        String endpoint = publicUrl.resolve("/qbwc").toString();
        Map<String, String> elements = new LinkedHashMap<>();
        elements.put("AppName", "Counterfoil " + login.userName());
        elements.put("AppID", "");
        elements.put("AppURL", endpoint);
        elements.put("AppDescription", "Orders of " + storeName + " for QuickBooks");
        elements.put("AppSupport", publicUrl.resolve("/qbwc/support").toString());
        elements.put("UserName", login.userName());
        elements.put("OwnerID", login.ownerId());
        elements.put("FileID", login.fileId());
        elements.put("QBType", "QBFS");
        elements.put("Style", "Document");
        elements.put("AppDisplayName", "Counterfoil: " + storeName);
        elements.put("AuthFlags", "0xF");
        return elements;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .codePoints()
                .filter(c -> c >= ' ')
                .mapToObj(c -> c < 0x7F ? Character.toString(c) : "&#" + c + ";")
                .collect(Collectors.joining());
    }
}
