package io.counterfoil.bench.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SoapAnswerTest {
    @Test
    void aResultIsReadWithAnyPrefixAndUnescapedOnce() {
        assertEquals("<A b=\"&amp;#233;\">", result("<ns2:sendRequestXMLResult>&lt;A b=\"&amp;amp;#233;\"&gt;</ns2:"));
        assertEquals("<A>", result("<sendRequestXMLResult>&lt;A></"));
        assertEquals("", result("<sendRequestXMLResult></"));
        assertEquals("", result("<sendRequestXMLResult/></"));
    }

    @Test
    void aFaultIsNoResult() {
        assertThrows(IllegalStateException.class, () -> result("<faultstring>no</faultstring></"));
    }

    @Test
    void theWelcomeHasATicketAndAWord() {
        String items = "<string>t-1</string><string>none</string>";
        SoapAnswer welcome = new SoapAnswer(
                Operation.AUTHENTICATE,
                "<authenticateResponse><authenticateResult>" + items + "</authenticateResult></authenticateResponse>");

        assertEquals("t-1", welcome.ticket());
        assertTrue(welcome.says("none"));
        assertFalse(welcome.says("nvu"));
    }

    private static String result(String body) {
        return new SoapAnswer(Operation.SEND_REQUEST, "<ns2:sendRequestXMLResponse>" + body).result();
    }
}
