package io.counterfoil.connector.login;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The file that adds a store to a Web Connector (quickbooks.md section 3). The same for the same store whenever it is
 * downloaded. Never IsReadOnly: the Web Connector could not write its own marks into the company file.
 *
 * @param minutes how often the Web Connector is asked to call; its user may change that
 */
record QwcFile(Login login, String storeName, PublicAddress address, int minutes) {

    private static final int LONGEST_DESCRIPTION = 80;
    private static final int LONGEST_NAME = 40;
    private static final int A_DAY = 24 * 60;

    QwcFile {
        if (minutes < 1 || minutes > A_DAY) {
            throw new Unusable("The Web Connector can be asked to call every 1 to " + A_DAY + " minutes.");
        }
    }

    String xml() {
        return elements().entrySet().stream()
                .map(e -> "<" + e.getKey() + ">" + escape(e.getValue()) + "</" + e.getKey() + ">\n")
                .collect(Collectors.joining(
                        "",
                        "<?xml version=\"1.0\"?>\n<QBWCXML>\n",
                        "<Scheduler><RunEveryNMinutes>" + minutes + "</RunEveryNMinutes></Scheduler>\n</QBWCXML>\n"));
    }

    private Map<String, String> elements() {
        String appName = "Counterfoil " + login.userName();
        Map<String, String> elements = new LinkedHashMap<>();
        elements.put("AppName", appName);
        elements.put("AppID", "");
        elements.put("AppURL", address.endpoint());
        elements.put("AppDescription", shortened("Orders of " + storeName + " for QuickBooks", LONGEST_DESCRIPTION));
        elements.put("AppSupport", address.support());
        elements.put("UserName", login.userName());
        elements.put("OwnerID", login.ownerId());
        elements.put("FileID", login.fileId());
        elements.put("QBType", "QBFS");
        elements.put("Style", "Document");
        elements.put("AppDisplayName", "Counterfoil: " + shortened(storeName, LONGEST_NAME));
        elements.put("AppUniqueName", appName);
        elements.put("AuthFlags", "0xF");
        elements.put("Notify", "false");
        elements.put("PersonalDataPref", "pdpNotNeeded");
        elements.put("UnattendedModePref", "umpOptional");
        return elements;
    }

    private static String shortened(String text, int longest) {
        int[] characters = text.codePoints().limit(longest).toArray();
        return new String(characters, 0, characters.length);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .codePoints()
                .filter(QwcFile::isXml)
                .mapToObj(c -> c < 0x7F ? Character.toString(c) : "&#" + c + ";")
                .collect(Collectors.joining());
    }

    private static boolean isXml(int c) {
        return (c >= ' ' && c < Character.MIN_SURROGATE) || (c > Character.MAX_SURROGATE && c < 0xFFFE) || c > 0xFFFF;
    }
}
