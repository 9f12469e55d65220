package io.counterfoil.cart.connection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals secrets with AES-256-GCM, bound to their tenant and store: copied to another store they do not open. */
public final class CredentialCipher {

    /** What the first secrets were sealed for, with a master key. */
    private static final String FIRST = "1";

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    public CredentialCipher(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("COUNTERFOIL_CART_KEY must be 32 bytes in base64");
        }
        this.key = new SecretKeySpec(key, "AES");
    }

    /** The nonce, then the ciphertext with its tag. */
    byte[] seal(UUID tenantId, UUID storeId, String secret) {
        return seal(tenantId, storeId, FIRST, secret.getBytes(UTF_8));
    }

    /**
     * The same for bytes.
     *
     * @param purpose what they are for: sealed for one they do not open for another
     */
    byte[] seal(UUID tenantId, UUID storeId, String purpose, byte[] secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, bound(tenantId, storeId, purpose))
                    .doFinal(secret);
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /** Empty when it was sealed with another key or for another store. */
    Optional<String> open(UUID tenantId, UUID storeId, byte[] sealed) {
        return open(tenantId, storeId, FIRST, sealed).map(secret -> new String(secret, UTF_8));
    }

    /** The same for bytes that were sealed for this purpose. */
    Optional<byte[]> open(UUID tenantId, UUID storeId, String purpose, byte[] sealed) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, bound(tenantId, storeId, purpose))
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] bound(UUID tenantId, UUID storeId, String purpose) {
        return (tenantId + "|" + storeId + "|" + purpose).getBytes(UTF_8);
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] bound) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }
}
