package io.counterfoil.cart.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A signature of OAuth 1.0a (RFC 5849), HMAC-SHA256.
 *
 * @param token empty in the one-legged form, which has no token
 */
public record OAuthSignature(String consumerKey, String consumerSecret, String token, String tokenSecret) {

    /** The one-legged form. */
    public static OAuthSignature of(String consumerKey, String consumerSecret) {
        return new OAuthSignature(consumerKey, consumerSecret, "", "");
    }

    /**
     * The query with OAuth's own parameters and the signature.
     *
     * @param base the address as the shop itself would write it, not as we reached it
     */
    public Map<String, String> sign(String base, Map<String, String> query, String nonce, long epochSecond) {
        return sign("GET", base, query, nonce, epochSecond);
    }

    /** The same for another method; a body that is no form is not signed. */
    public Map<String, String> sign(
            String method, String base, Map<String, String> query, String nonce, long epochSecond) {
        SortedMap<String, String> signed = new TreeMap<>(query);
        signed.put("oauth_consumer_key", consumerKey);
        signed.put("oauth_nonce", nonce);
        signed.put("oauth_signature_method", "HMAC-SHA256");
        signed.put("oauth_timestamp", String.valueOf(epochSecond));
        signed.put("oauth_version", "1.0");
        if (!token.isEmpty()) {
            signed.put("oauth_token", token);
        }
        signed.put("oauth_signature", signature(baseString(method, base, signed)));
        return signed;
    }

    static String baseString(String method, String base, SortedMap<String, String> parameters) {
        String joined = parameters.entrySet().stream()
                .map(entry -> Percent.encode(entry.getKey()) + "=" + Percent.encode(entry.getValue()))
                .collect(Collectors.joining("&"));
        return method + "&" + Percent.encode(base) + "&" + Percent.encode(joined);
    }

    private String signature(String baseString) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            String key = Percent.encode(consumerSecret) + "&" + Percent.encode(tokenSecret);
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(baseString.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    @Override
    public String toString() {
        return "OAuthSignature[" + consumerKey + "]";
    }
}
