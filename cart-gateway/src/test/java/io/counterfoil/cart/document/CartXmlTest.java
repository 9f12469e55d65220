package io.counterfoil.cart.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CartXmlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a><b>1</b></a>",
                "\uFEFF<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<a><b> 1 </b></a>\n",
                "<a><b><![CDATA[1]]></b></a>",
                "<a><b><![CDATA[1\u0008\u001B]]></b></a>"
            })
    void readsXml(String text) {
        assertEquals("1", read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "<html><body>Just a moment</body></html>",
                "<!DOCTYPE html><html></html>",
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><a><b>&b;</b></a>",
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"bbbbbb\">]><a><b>&b;</b></a>",
                "<a><b>1</b></a><c></a>"
            })
    void refusesWhatIsNoCartsXml(String text) {
        assertEquals("NOT_JSON", read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a><b>1</b>", "<?xml version=\"1.0\"?><a><b>1", "<a", "<a><b>1</b></"})
    void tellsWhatWasCutOff(String text) {
        assertEquals("TRUNCATED", read(text));
    }

    @Test
    void refusesDepthsThatWouldExhaustTheStack() {
        assertEquals("NOT_JSON", read("<a>".repeat(100_000) + "</a>".repeat(100_000)));
    }

    @Test
    void writesItAgainWithoutWhatIsNotKept() {
        assertEquals(
                "<a y=\"&quot;&lt;\"><b>&amp;lt;</b></a>",
                CartXml.read("<a x='1' y='\"&lt;'><b><![CDATA[&lt;]]></b><c>secret</c></a>")
                        .fold(xml -> xml.written(Set.of("c", "x")), Object::toString));
    }

    private static String read(String text) {
        return CartXml.read(text)
                .fold(xml -> xml.text("b"), trouble -> trouble.kind().name());
    }
}
