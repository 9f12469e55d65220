package io.counterfoil.cart.document;

import static io.counterfoil.cart.connection.Trouble.Kind.NOT_JSON;
import static io.counterfoil.cart.connection.Trouble.Kind.TRUNCATED;

import io.counterfoil.cart.connection.Outcome;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads what a shop sends as XML: no document type, so no entities of its own and nothing from elsewhere. */
public final class CartXml {

    /** A page, or a document type, before the first element. */
    private static final Pattern NO_CARTS =
            Pattern.compile("^(<\\?[^<]*)?\\s*(<!--[^<]*)?\\s*<(!doctype|html)", Pattern.CASE_INSENSITIVE);

    /** What no XML may hold, but what buyers paste into their addresses; and a byte order mark. */
    private static final Pattern NO_CHARACTERS =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|^\\uFEFF+");

    private CartXml() {}

    public static Outcome<Xml> read(String answer) {
        String text = NO_CHARACTERS.matcher(answer).replaceAll("").strip();
        if (!text.startsWith("<") || NO_CARTS.matcher(text).find()) {
            return notXml();
        }
        try {
            return Outcome.of(new Xml(
                    parser().parse(new InputSource(new StringReader(text))).getDocumentElement()));
        } catch (SAXException e) {
            return endsOpen(text)
                    ? Outcome.trouble(TRUNCATED, "The cart's answer ended before it was complete.")
                    : notXml();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the last tag closes something other than what was opened first: the end is missing. */
    private static boolean endsOpen(String text) {
        String root = text.replaceFirst("(?s)^<\\?.*?\\?>\\s*", "").replaceFirst("(?s)^<([^\\s>/]+).*", "$1");
        return !text.endsWith("</" + root + ">");
    }

    private static <T> Outcome<T> notXml() {
        return Outcome.trouble(
                NOT_JSON,
                "The cart answered with something that is not its XML. A maintenance page, a firewall or a plug-in may"
                        + " be in the way.");
    }

    private static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            // Reading a text goes down all levels: so many that the stack ends are no cart's.
            factory.setAttribute("jdk.xml.maxElementDepth", "100");
            factory.setExpandEntityReferences(false);
            factory.setXIncludeAware(false);
            DocumentBuilder parser = factory.newDocumentBuilder();
            // The default handler prints to the console.
            parser.setErrorHandler(new DefaultHandler());
            return parser;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's parser can be locked down", e);
        }
    }
}
