package io.counterfoil.connector.qbxml;

import com.ctc.wstx.api.ReaderConfig;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.Reader;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Parses what others sent: no DTD, no entities but the five of XML, nothing endless. */
final class LockedDownXml {

    private static final int MAX_DEPTH = 64;
    private static final int MAX_ATTRIBUTES = 64;
    static final int MAX_CHARACTERS_IN_A_TEXT = 100_000;
    private static final long MAX_ELEMENTS = 10_000_000;
    private static final WstxInputFactory FACTORY = factory();

    private LockedDownXml() {}

    static XMLStreamReader parse(Reader in) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(in);
    }

    /** The next event, when it is one that an answer may have. */
    static int next(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("a DTD or an entity in an answer");
        }
        return event;
    }

    private static WstxInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        ReaderConfig config = factory.getConfig();
        config.doSupportDTDs(false);
        config.doSupportExternalEntities(false);
        config.doCoalesceText(true);
        config.doParseLazily(false);
        config.setMaxElementDepth(MAX_DEPTH);
        config.setMaxElementCount(MAX_ELEMENTS);
        config.setMaxTextLength(MAX_CHARACTERS_IN_A_TEXT);
        config.setMaxAttributeSize(MAX_CHARACTERS_IN_A_TEXT);
        config.setMaxAttributesPerElement(MAX_ATTRIBUTES);
        return factory;
    }
}
