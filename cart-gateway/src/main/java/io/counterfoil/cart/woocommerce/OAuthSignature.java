package io.counterfoil.cart.woocommerce;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.counterfoil.cart.connection.Credentials;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One-legged OAuth 1.0a (RFC 5849), HMAC-SHA256: what WooCommerce wants where there is no TLS. */
final class OAuthSignature {

    private OAuthSignature() {}

    /**
     * The query with OAuth's own parameters and the signature.
     *
     * @param base the address as the shop itself would write it, not as we reached it
     */
    static Map<String, String> sign(
            String base, Map<String, String> query, Credentials credentials, String nonce, long epochSecond) {
        SortedMap<String, String> signed = new TreeMap<>(query);
        signed.put("oauth_consumer_key", credentials.key());
        signed.put("oauth_nonce", nonce);
        signed.put("oauth_signature_method", "HMAC-SHA256");
        signed.put("oauth_timestamp", String.valueOf(epochSecond));
        signed.put("oauth_version", "1.0");
        signed.put("oauth_signature", signature(baseString(base, signed), credentials.secret()));
        return signed;
    }

    static String baseString(String base, SortedMap<String, String> parameters) {
        String joined = parameters.entrySet().stream()
                .map(entry -> Percent.encode(entry.getKey()) + "=" + Percent.encode(entry.getValue()))
                .collect(Collectors.joining("&"));
        return "GET&" + Percent.encode(base) + "&" + Percent.encode(joined);
    }

    private static String signature(String baseString, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            // There is no token, so nothing follows the ampersand.
            mac.init(new SecretKeySpec((Percent.encode(secret) + "&").getBytes(UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(baseString.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
