package io.counterfoil.cart.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CartJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"id\":1}]",
                "\uFEFF[{\"id\":1}]",
                " \r\n[{\"id\":1}]\n",
                "<br />\n<b>Notice</b>: Undefined index [x] in <b>/a.php</b> on line <b>3</b><br />\n[{\"id\":1}]",
                "\nWarning: Undefined array key \"x\" in /var/www/a.php on line 3\n[{\"id\":1}]"
            })
    void readsJsonAlsoBehindAByteOrderMarkOrANotice(String text) {
        assertEquals("[{\"id\":1}]", read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!doctype html><html><body>Just a moment...</body></html>",
                "<html><script>\n{\"a\":1}\n</script></html>",
                "",
                "Service unavailable",
                "[{\"id\":1}] trailing",
                "[{\"id\":1,\"id\":2}]",
                "[{\"id\":01}]"
            })
    void tellsWhatIsNoJson(String text) {
        assertEquals("NOT_JSON", read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"id\":1},{\"id\":2,\"num", "[", "[{\"id\":1}", "{\"a\":[1,2"})
    void tellsWhatWasCutOff(String text) {
        assertEquals("TRUNCATED", read(text));
    }

    @Test
    void refusesDepthsThatWouldExhaustTheStack() {
        assertEquals("NOT_JSON", read("[".repeat(10_000) + "]".repeat(10_000)));
    }

    @Test
    void refusesNumbersThatWouldExhaustTheMemory() {
        assertEquals("NOT_JSON", read("[" + "9".repeat(1_000_000) + "]"));
    }

    @Test
    void keepsDecimalsExact() {
        assertEquals("[17.993333333333332000]", read("[17.993333333333332000]"));
    }

    private static String read(String text) {
        return CartJson.read(text)
                .fold(Object::toString, trouble -> trouble.kind().name());
    }
}
