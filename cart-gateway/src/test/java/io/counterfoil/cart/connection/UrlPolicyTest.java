package io.counterfoil.cart.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlPolicyTest {

    private final UrlPolicy open = new UrlPolicy(false);
    private final UrlPolicy privateToo = new UrlPolicy(true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://93.184.216.34",
                "https://127.0.0.1",
                "https://127.1",
                "https://2130706433",
                "https://0.0.0.0",
                "https://10.1.2.3:8443",
                "https://172.31.0.1",
                "https://192.168.1.1/shop",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.0.1",
                "https://[::1]",
                "https://[::ffff:10.0.0.1]",
                "https://[fd00:ec2::254]",
                "https://[64:ff9b::a00:1]",
                "https://[2002:a00:1::]",
                "https://localhost",
                "https://user:secret@93.184.216.34",
                "https://a@b@93.184.216.34",
                "file:///etc/passwd",
                "ftp://93.184.216.34",
                "https:///nothing",
                "shop.example",
                "https://shop example",
                "javascript:alert(1)",
                ""
            })
    void refusesWhatIsNotAPublicShopOverTls(String typed) {
        assertEquals("ADDRESS_REFUSED", verdict(open.accept(typed)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://10.0.0.1", "http://user@10.0.0.1", "https:///nothing", "x"})
    void refusesOtherSchemesAndUserNamesEvenWhereThePrivateNetworkIsAllowed(String typed) {
        assertEquals("ADDRESS_REFUSED", verdict(privateToo.accept(typed)));
    }

    @ParameterizedTest
    @CsvSource({
        "HTTPS://93.184.216.34/, https://93.184.216.34",
        "' https://93.184.216.34/Shop/ ', https://93.184.216.34/Shop",
        "https://93.184.216.34:8443/?x=1#y, https://93.184.216.34:8443"
    })
    void keepsTheAddressInOneForm(String typed, String kept) {
        assertEquals(kept, verdict(open.accept(typed)));
    }

    @Test
    void keepsInternationalNamesInTheirAsciiForm() {
        assertEquals(
                "https://xn--bcher-kva.example:8443/laden",
                verdict(privateToo.accept("https://Bücher.example:8443/laden")));
    }

    @Test
    void allowsPlainHttpAndLoopbackWhereTheOperatorDoes() {
        assertEquals("http://127.0.0.1:8090", verdict(privateToo.accept("http://127.0.0.1:8090/")));
    }

    @Test
    void checksAgainBeforeEachCall() {
        assertEquals("ADDRESS_REFUSED", verdict(open.mayCall(URI.create("https://127.0.0.1/wp-json/"))));
        assertEquals("ADDRESS_REFUSED", verdict(open.mayCall(URI.create("http://93.184.216.34/wp-json/"))));
    }

    @Test
    void knowsThePublicNetwork() throws UnknownHostException {
        assertTrue(PublicNetwork.contains(InetAddress.getByName("93.184.216.34")));
        assertTrue(PublicNetwork.contains(InetAddress.getByName("2606:2800:220:1:248:1893:25c8:1946")));
        assertTrue(PublicNetwork.contains(InetAddress.getByName("172.32.0.1")));
        assertFalse(PublicNetwork.contains(InetAddress.getByName("224.0.0.1")));
        assertFalse(PublicNetwork.contains(InetAddress.getByName("255.255.255.255")));
    }

    private static String verdict(Outcome<URI> outcome) {
        return outcome.fold(URI::toString, trouble -> trouble.kind().name());
    }
}
