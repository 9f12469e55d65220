package io.counterfoil.cart.connection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CredentialCipherTest {

    private static final String SECRET = "cs_grüße-0123456789";
    private static final UUID TENANT = UUID.randomUUID();
    private static final UUID STORE = UUID.randomUUID();

    private final CredentialCipher cipher = new CredentialCipher(key(1));

    @Test
    void opensWhatItSealed() {
        assertEquals(Optional.of(SECRET), cipher.open(TENANT, STORE, cipher.seal(TENANT, STORE, SECRET)));
    }

    @Test
    void doesNotOpenForAnotherStoreOrTenant() {
        byte[] sealed = cipher.seal(TENANT, STORE, SECRET);

        assertEquals(Optional.empty(), cipher.open(TENANT, UUID.randomUUID(), sealed));
        assertEquals(Optional.empty(), cipher.open(UUID.randomUUID(), STORE, sealed));
    }

    @Test
    void doesNotOpenWithAnotherKey() {
        byte[] sealed = cipher.seal(TENANT, STORE, SECRET);

        assertEquals(Optional.empty(), new CredentialCipher(key(2)).open(TENANT, STORE, sealed));
    }

    @Test
    void doesNotOpenWhenOneBitChanged() {
        byte[] sealed = cipher.seal(TENANT, STORE, SECRET);

        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertEquals(Optional.empty(), cipher.open(TENANT, STORE, changed), "byte " + at);
        }
        assertEquals(Optional.empty(), cipher.open(TENANT, STORE, new byte[5]));
    }

    @Test
    void sealsTheSameSecretDifferentlyEachTimeAndNeverInClear() {
        byte[] one = cipher.seal(TENANT, STORE, SECRET);
        byte[] other = cipher.seal(TENANT, STORE, SECRET);

        assertFalse(Arrays.equals(one, other));
        assertFalse(new String(one, ISO_8859_1).contains("cs_"));
    }

    @Test
    void refusesAKeyThatIsNotOf32Bytes() {
        assertThrows(IllegalArgumentException.class, () -> new CredentialCipher(new byte[16]));
    }

    @Test
    void noTextOfAConnectionShowsItsSecretOrWholeKey() {
        Credentials credentials = new Credentials("ck_a1b2c3d4e5f6", SECRET);
        String shown = new CartConnection(STORE, TENANT, URI.create("https://shop.example"), credentials).toString();

        assertFalse(shown.contains(SECRET));
        assertFalse(shown.contains("ck_a1b2c3d4e5f6"));
        assertEquals("ck_a", credentials.keyPrefix());
        assertEquals("e5f6", credentials.keySuffix());
        assertEquals("", new Credentials("short", SECRET).keySuffix());
    }

    private static byte[] key(int fill) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return key;
    }
}
