package io.counterfoil.connector.qbxml;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The company file that is open in QuickBooks, as told in a CompanyQueryRs: with the first sendRequestXML of a session,
 * or asked for.
 *
 * @param fileIds the FileID that the Web Connector keeps in the file, by the OwnerID of the application (lower case)
 */
public record OpenCompany(String name, Map<String, String> fileIds) {

    public OpenCompany {
        fileIds = Map.copyOf(fileIds);
    }

    public Optional<String> fileIdOf(String ownerId) {
        return Optional.ofNullable(fileIds.get(ownerId.toLowerCase(Locale.ROOT)));
    }

    /** Nothing when the text does not tell a company. */
    public static Optional<OpenCompany> in(String qbxml) {
        try {
            return new Reader(qbxml).read();
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }

    private static final class Reader {
        private final XMLStreamReader in;
        private final Deque<String> path = new ArrayDeque<>();
        private final Map<String, String> fileIds = new HashMap<>();
        private final Map<String, String> extension = new HashMap<>();
        private String name = "";

        Reader(String qbxml) throws XMLStreamException {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            in = factory.createXMLStreamReader(new StringReader(qbxml));
        }

        Optional<OpenCompany> read() throws XMLStreamException {
            boolean told = false;
            while (in.hasNext()) {
                in.next();
                if (in.isStartElement()) {
                    path.push(in.getLocalName());
                    told |= in.getLocalName().equals("CompanyRet");
                } else if (in.isCharacters() && path.size() > 1) {
                    text(in.getText());
                } else if (in.isEndElement() && path.pop().equals("DataExtRet")) {
                    endOfExtension();
                }
            }
            return told ? Optional.of(new OpenCompany(name, fileIds)) : Optional.empty();
        }

        private void text(String text) {
            String element = path.peek();
            String parent = path.stream().skip(1).findFirst().orElse("");
            if ("CompanyName".equals(element) && parent.equals("CompanyRet")) {
                name = text;
            } else if (parent.equals("DataExtRet") && element != null) {
                extension.put(element, text);
            }
        }

        private void endOfExtension() {
            if ("FileID".equals(extension.get("DataExtName"))) {
                fileIds.put(
                        extension.getOrDefault("OwnerID", "").toLowerCase(Locale.ROOT),
                        extension.getOrDefault("DataExtValue", ""));
            }
            extension.clear();
        }
    }
}
