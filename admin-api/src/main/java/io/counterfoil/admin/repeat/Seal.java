package io.counterfoil.admin.repeat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.events.Wire;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps answers so that only who names the call again can read them: there may be a new password in one. */
@Singleton
class Seal {

    private static final ObjectMapper JSON = Wire.mapper();
    private static final String MAC = "HmacSHA256";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    Seal(@ConfigProperty(name = "counterfoil.service.key") String key) {
        this.key = new SecretKeySpec(Base64.getUrlDecoder().decode(key), MAC);
    }

    byte[] sealed(NamedCall call, Answer answer) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] text = cipher(Cipher.ENCRYPT_MODE, call, nonce).doFinal(JSON.writeValueAsBytes(answer));
            return ByteBuffer.allocate(NONCE_BYTES + text.length)
                    .put(nonce)
                    .put(text)
                    .array();
        } catch (GeneralSecurityException | JsonProcessingException e) {
            throw new IllegalStateException("an answer that cannot be kept", e);
        }
    }

    Answer opened(NamedCall call, byte[] sealed) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        try {
            byte[] text =
                    cipher(Cipher.DECRYPT_MODE, call, nonce).doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
            return JSON.readValue(new String(text, UTF_8), Answer.class);
        } catch (GeneralSecurityException | JsonProcessingException e) {
            throw new IllegalStateException("an answer that was kept cannot be read", e);
        }
    }

    private Cipher cipher(int mode, NamedCall call, byte[] nonce) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(MAC);
        mac.init(key);
        byte[] own = mac.doFinal(("answer " + call.actor() + " " + call.key()).getBytes(UTF_8));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(own, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
