package io.counterfoil.cart.cartconnect;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a call proves that it comes from somebody who knows the Cart Connect password: an HMAC over everything that it
 * asks for, its time and a number used once.
 *
 * @param query as it stands in the address
 */
record CallSignature(String method, String query, long time, String nonce, String body) {

    static final String VERSION = "1";

    Map<String, String> headers(String password) {
        return Map.of(
                "X-Cart-Connect-Version",
                VERSION,
                "X-Cart-Connect-Time",
                String.valueOf(time),
                "X-Cart-Connect-Nonce",
                nonce,
                "X-Cart-Connect-Signature",
                signature(password));
    }

    String signature(String password) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(UTF_8));
            String signed = String.join(
                    "\n",
                    VERSION,
                    method,
                    query,
                    String.valueOf(time),
                    nonce,
                    HexFormat.of().formatHex(digest));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(password.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
