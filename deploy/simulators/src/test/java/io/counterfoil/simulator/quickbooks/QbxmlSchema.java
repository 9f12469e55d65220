package io.counterfoil.simulator.quickbooks;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** Intuit's own schema, where it is there. */
final class QbxmlSchema {

    private static final Optional<Schema> SCHEMA =
            SharedMaterial.quickbooks().map(folder -> load(folder.resolve("schema/qbxmlops130.xsd")));

    private QbxmlSchema() {}

    static boolean isThere() {
        return SCHEMA.isPresent();
    }

    /** What the schema has against a document; empty when nothing. */
    static Optional<String> objection(String xml) {
        try {
            SCHEMA.orElseThrow().newValidator().validate(new StreamSource(new StringReader(xml)));
            return Optional.empty();
        } catch (SAXException objection) {
            return Optional.of(String.valueOf(objection.getMessage()));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Schema load(Path file) {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(file.toFile());
        } catch (SAXException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
