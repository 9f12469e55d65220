package io.counterfoil.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** A JWT read by hand, so that a mistake of the library or in its use would be seen. */
record Token(String header, String claims, String signature) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long LIFE_SECONDS = 60;

    static Token of(@Nullable String authorization) {
        String[] parts = authorization == null || !authorization.startsWith("Bearer ")
                ? new String[0]
                : authorization.substring("Bearer ".length()).split("\\.");
        return parts.length == 3 ? new Token(parts[0], parts[1], parts[2]) : new Token("", "", "");
    }

    boolean good() {
        return !header.isEmpty()
                && json(header).path("alg").asText().equals("HS256")
                && MessageDigest.isEqual(sign(), Base64.getUrlDecoder().decode(signature))
                && claim("iss").equals("counterfoil")
                && json(claims).path("groups").toString().equals("[\"service\"]")
                && livesAMinute();
    }

    String claim(String name) {
        return json(claims).path(name).asText();
    }

    private boolean livesAMinute() {
        long issued = json(claims).path("iat").asLong();
        long expires = json(claims).path("exp").asLong();
        long now = Instant.now().getEpochSecond();
        return expires - issued == LIFE_SECONDS && expires > now && issued <= now + 1;
    }

    private byte[] sign() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            String key = ConfigProvider.getConfig().getValue("counterfoil.service.key", String.class);
            mac.init(new SecretKeySpec(Base64.getUrlDecoder().decode(key), "HmacSHA256"));
            return mac.doFinal((header + "." + claims).getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String part) {
        try {
            return JSON.readTree(new String(Base64.getUrlDecoder().decode(part), UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
