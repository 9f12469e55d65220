package io.counterfoil.cart.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Against requests that a real WooCommerce 11.0.1 accepted (recorded exchanges 023 and 024). */
class OAuthSignatureTest {

    private static final String KEY = "ck_a1b2c3d4e5a1b2c3d4e5a1b2c3d4e5a1b2c3d4e5";
    private static final String SECRET = "cs_f6a7b8c9d0f6a7b8c9d0f6a7b8c9d0f6a7b8c9d0";
    private static final String BASE = "http://shop.example/wp-json/wc/v3/orders";
    private static final Map<String, String> QUERY = Map.of("search", "Zoë O'Grauß & co", "_fields", "id,status");

    @Test
    void signsAsTheShopDoes() {
        Map<String, String> signed = OAuthSignature.of(KEY, SECRET).sign(BASE, QUERY, "fixture-sha256", 1795316287L);

        assertEquals("E0fQUQuOLFcHaSmyB4Ys9v8OsOAh0s9uEaL38DCdFRU=", signed.get("oauth_signature"));
        assertEquals("Zoë O'Grauß & co", signed.get("search"));
    }

    @Test
    void sendsTheVeryBytesThatWereRecorded() {
        Map<String, String> signed = OAuthSignature.of(KEY, SECRET).sign(BASE, QUERY, "fixture-sha256", 1795316287L);

        assertEquals(
                "_fields=id%2Cstatus&oauth_consumer_key=" + KEY + "&oauth_nonce=fixture-sha256"
                        + "&oauth_signature=E0fQUQuOLFcHaSmyB4Ys9v8OsOAh0s9uEaL38DCdFRU%3D"
                        + "&oauth_signature_method=HMAC-SHA256&oauth_timestamp=1795316287&oauth_version=1.0"
                        + "&search=Zo%C3%AB%20O%27Grau%C3%9F%20%26%20co",
                Percent.query(signed));
    }

    @Test
    void buildsTheSameBaseStringAsTheSha1Recording() throws GeneralSecurityException {
        TreeMap<String, String> parameters = new TreeMap<>(QUERY);
        parameters.putAll(Map.of(
                "oauth_consumer_key",
                KEY,
                "oauth_nonce",
                "fixture-sha1",
                "oauth_signature_method",
                "HMAC-SHA1",
                "oauth_timestamp",
                "1795316287",
                "oauth_version",
                "1.0"));

        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec((SECRET + "&").getBytes(UTF_8), "HmacSHA1"));
        byte[] signature =
                mac.doFinal(OAuthSignature.baseString("GET", BASE, parameters).getBytes(UTF_8));

        assertEquals("NTmkHi232v9xLhfL7DinRxC27Dw=", Base64.getEncoder().encodeToString(signature));
    }
}
