package io.counterfoil.cart.connection;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The keys of the environment that wrap the stores' data keys: the one in use, and while it is being changed another
 * that opens what it wrapped.
 */
public final class MasterKeys {

    private static final String WRAPPED = "data-key";
    private static final int ID_LENGTH = 16;
    private static final String NONE = "none";

    private final String current;
    private final Map<String, CredentialCipher> keys = new LinkedHashMap<>();

    /** @param other empty when there is one key only */
    public MasterKeys(String inUse, Optional<String> other) {
        byte[] first = bytes(inUse);
        current = id(first);
        keys.put(current, new CredentialCipher(first));
        other.filter(key -> !key.isBlank() && !key.equals(NONE))
                .map(MasterKeys::bytes)
                .ifPresent(key -> keys.put(id(key), new CredentialCipher(key)));
    }

    private static byte[] bytes(String key) {
        try {
            return Base64.getDecoder().decode(key.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("COUNTERFOIL_CART_KEY must be 32 bytes in base64", e);
        }
    }

    /** Names a key without giving it away. */
    private static String id(byte[] key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
            return HexFormat.of().formatHex(digest).substring(0, ID_LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    String currentId() {
        return current;
    }

    byte[] wrap(UUID tenantId, UUID storeId, byte[] dataKey) {
        return all().findFirst().orElseThrow().seal(tenantId, storeId, WRAPPED, dataKey);
    }

    /** Empty when that key is not among these, or it is not what it wrapped. */
    Optional<byte[]> unwrap(UUID tenantId, UUID storeId, String masterId, byte[] wrapped) {
        return Optional.ofNullable(keys.get(masterId)).flatMap(key -> key.open(tenantId, storeId, WRAPPED, wrapped));
    }

    /** Opens what a key of these sealed itself, as it was before there were data keys. */
    Optional<String> open(UUID tenantId, UUID storeId, byte[] sealed) {
        return all().flatMap(key -> key.open(tenantId, storeId, sealed).stream())
                .findFirst();
    }

    private Stream<CredentialCipher> all() {
        return keys.values().stream();
    }

    @Override
    public String toString() {
        return "MasterKeys[" + Arrays.toString(keys.keySet().toArray()) + "]";
    }
}
