package io.counterfoil.connector.soap;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A call that has passed the first look. */
sealed interface Received {

    /**
     * For CXF, read with the limits of this door.
     *
     * @param rest what has not been read of the request
     */
    XMLStreamReader xml(InputStream rest) throws XMLStreamException;

    /** The ticket that a large call must have to be read on. */
    Optional<String> ticketOfLarge();

    record Whole(String text) implements Received {

        @Override
        public XMLStreamReader xml(InputStream rest) throws XMLStreamException {
            return LockedXml.over(new StringReader(text));
        }

        @Override
        public Optional<String> ticketOfLarge() {
            return Optional.empty();
        }
    }

    /** The beginning of a large receiveResponseXML. */
    record Begun(Body beginning, String ticket) implements Received {

        @Override
        public XMLStreamReader xml(InputStream rest) throws XMLStreamException {
            InputStream begun = new ByteArrayInputStream(
                    beginning.bytes().array(),
                    beginning.start(),
                    beginning.bytes().capacity() - beginning.start());
            return LockedXml.over(beginning.reader(new SequenceInputStream(begun, rest)));
        }

        @Override
        public Optional<String> ticketOfLarge() {
            return Optional.of(ticket);
        }
    }
}
