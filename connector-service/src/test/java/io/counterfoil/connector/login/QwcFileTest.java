package io.counterfoil.connector.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class QwcFileTest {

    private static final Login LOGIN = new Login(new UUID(1, 2), new UUID(3, 4), null, "sc-abc", null);
    private static final PublicAddress SHOP = new PublicAddress(URI.create("https://books.example.com:8443/"));

    @Test
    void hasEveryElementThatTheWebConnectorReads() {
        Map<String, String> file = elements(new QwcFile(LOGIN, "Harbour Goods", SHOP, 7).xml());

        assertEquals("https://books.example.com:8443/qbwc", file.get("AppURL"));
        assertEquals("https://books.example.com:8443/qbwc/support", file.get("AppSupport"));
        assertEquals("sc-abc", file.get("UserName"));
        assertEquals(LOGIN.ownerId(), file.get("OwnerID"));
        assertEquals(LOGIN.fileId(), file.get("FileID"));
        assertTrue(file.get("FileID").matches("\\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}}"), file.get("FileID"));
        assertEquals("7", file.get("Scheduler/RunEveryNMinutes"));
        assertEquals(
                Set.of(
                        "AppDescription",
                        "AppDisplayName",
                        "AppID",
                        "AppName",
                        "AppSupport",
                        "AppURL",
                        "AppUniqueName",
                        "AuthFlags",
                        "FileID",
                        "Notify",
                        "OwnerID",
                        "PersonalDataPref",
                        "QBType",
                        "Scheduler/RunEveryNMinutes",
                        "Style",
                        "UnattendedModePref",
                        "UserName"),
                file.keySet());
    }

    @Test
    void namesItsElementsAsIntuitsSamplesDo() throws IOException {
        Path samples = Path.of("../../shared/quickbooks/samples");
        assumeTrue(Files.isDirectory(samples), "Intuit's samples are not beside this checkout");
        Set<String> known = new TreeSet<>(Set.of(
                "AppUniqueName",
                "AppDisplayName",
                "Notify",
                "PersonalDataPref",
                "Scheduler/RunEveryNMinutes",
                "UnattendedModePref"));
        for (String sample : new String[] {"HTTPSWebService.qwc", "HTTPWebService.qwc", "WCECommSample.qwc"}) {
            known.addAll(elements(Files.readString(samples.resolve(sample))).keySet());
        }

        Set<String> unknown = new TreeSet<>(
                elements(new QwcFile(LOGIN, "Shop", SHOP, 7).xml()).keySet());
        unknown.removeAll(known);

        assertEquals(Set.of(), unknown);
    }

    @Test
    void aLongNameOfMarkupAndControlCharactersFits() {
        String name = "<AppID>&\u0000\u0001\uD83D\uDE00\uD800\"é".repeat(20);

        Map<String, String> file = elements(new QwcFile(LOGIN, name, SHOP, 1).xml());

        assertEquals("", file.get("AppID"));
        assertTrue(file.get("AppDescription")
                        .codePointCount(0, file.get("AppDescription").length())
                <= 80);
        assertTrue(file.get("AppDisplayName").startsWith("Counterfoil: <AppID>&\uD83D\uDE00\"é<"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://books.example.com",
                "https://10.0.0.1",
                "https://[::1]",
                "https://0x7f000001",
                "http://127.0.0.1:8081",
                "https:/x",
                "ftp://localhost"
            })
    void anAddressThatNoWebConnectorTakesIsRefusedInWords(String url) {
        assertTrue(assertThrows(Unusable.class, () -> new PublicAddress(URI.create(url)))
                .whatInstead()
                .startsWith("COUNTERFOIL_PUBLIC_URL must"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8081", "https://localhost", "https://books.example.com"})
    void anAddressThatTheWebConnectorTakes(String url) {
        assertEquals(url + "/qbwc", new PublicAddress(URI.create(url)).endpoint());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1441})
    void aScheduleIsMinutesOfADay(int minutes) {
        assertThrows(Unusable.class, () -> new QwcFile(LOGIN, "Shop", SHOP, minutes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "NVU", "busy", "books.qbw", "C:", "C:\\", "C:\\a\nb", "C:\\a?b", "/tmp/x"})
    void whatIsNoFullPathIsNoCompanyFile(String path) {
        assertThrows(Unusable.class, () -> new CompanyPath(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "C:\\Books\\Harbour & Söhne.qbw", "\\\\server\\books\\x.QBW"})
    void aFullPathOrNothing(String path) {
        assertEquals(path, new CompanyPath(path).path());
    }

    private static Map<String, String> elements(String xml) {
        Map<String, String> found = new TreeMap<>();
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            collect(
                    "",
                    factory.newDocumentBuilder()
                            .parse(new ByteArrayInputStream(xml.strip().getBytes(StandardCharsets.UTF_8)))
                            .getDocumentElement(),
                    found);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError(xml, e);
        }
        return found;
    }

    private static void collect(String path, Node parent, Map<String, String> found) {
        NodeList children = parent.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            if (child.getNodeType() == Node.ELEMENT_NODE && child.getNodeName().equals("Scheduler")) {
                collect("Scheduler/", child, found);
            } else if (child.getNodeType() == Node.ELEMENT_NODE) {
                found.put(path + child.getNodeName(), child.getTextContent());
            }
        }
    }
}
