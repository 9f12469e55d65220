package io.counterfoil.connector.soap;

import com.ctc.wstx.api.ReaderConfig;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.Reader;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The one XML reader of this door, for the first look and for CXF: no DTD, no entities but the five of XML, and limits
 * that no Web Connector comes near.
 */
final class LockedXml {

    private static final int MAX_DEPTH = 64;
    private static final int MAX_ATTRIBUTES = 64;
    private static final int MAX_ATTRIBUTE_LENGTH = 4096;
    private static final int MAX_ELEMENTS = 1000;
    private static final WstxInputFactory FACTORY = lockedDown();

    private LockedXml() {}

    static XMLStreamReader over(Reader text) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(text);
    }

    private static WstxInputFactory lockedDown() {
        WstxInputFactory factory = new WstxInputFactory();
        ReaderConfig config = factory.getConfig();
        config.doSupportDTDs(false);
        config.doSupportExternalEntities(false);
        // Else an error would show as a RuntimeException, when the text is asked for.
        config.doParseLazily(false);
        config.setMaxElementDepth(MAX_DEPTH);
        config.setMaxAttributesPerElement(MAX_ATTRIBUTES);
        config.setMaxAttributeSize(MAX_ATTRIBUTE_LENGTH);
        config.setMaxElementCount(MAX_ELEMENTS);
        config.setMaxTextLength(Body.LARGEST);
        config.setMaxCharacters(Body.LARGEST);
        return factory;
    }
}
