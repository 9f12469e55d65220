package io.counterfoil.connector.qbxml;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Assumptions;
import org.xml.sax.SAXException;

/** Intuit's qbXML 13.0 schema, where it is at hand. */
public final class QbxmlSchema {

    private static final Optional<Schema> SCHEMA = load();

    private QbxmlSchema() {}

    /** Fails on a document that QuickBooks would refuse; skips the test where the schema is not at hand. */
    public static void requireValid(String document) {
        Assumptions.assumeTrue(SCHEMA.isPresent(), "skipped: no ../shared/quickbooks/schema to validate against");
        validate(document);
    }

    /** The same, without skipping the rest of the test. */
    public static void requireValidWherePossible(String document) {
        if (SCHEMA.isPresent()) {
            validate(document);
        }
    }

    static boolean isThere() {
        return SCHEMA.isPresent();
    }

    /** Whether QuickBooks would read it; only where the schema is at hand. */
    static boolean allows(String document) {
        try {
            validate(document);
            return true;
        } catch (AssertionError refused) {
            return false;
        }
    }

    private static void validate(String document) {
        try {
            SCHEMA.orElseThrow().newValidator().validate(new StreamSource(new StringReader(document)));
        } catch (SAXException e) {
            throw new AssertionError(e.getMessage() + "\n" + document, e);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Optional<Schema> load() {
        return Stream.iterate(Path.of("").toAbsolutePath(), dir -> dir != null, Path::getParent)
                .map(dir -> dir.resolveSibling("shared").resolve("quickbooks/schema/qbxmlops130.xsd"))
                .filter(Files::exists)
                .findFirst()
                .map(QbxmlSchema::parse);
    }

    private static Schema parse(Path xsd) {
        try {
            System.setProperty("jdk.xml.maxOccurLimit", "0");
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(xsd.toFile());
        } catch (SAXException e) {
            throw new AssertionError("the schema at " + xsd + " cannot be read", e);
        }
    }
}
