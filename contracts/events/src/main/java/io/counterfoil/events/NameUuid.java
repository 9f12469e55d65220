package io.counterfoil.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** UUIDs computed from a name (RFC 9562, version 5), so that no id of ours has to be allocated or remembered. */
public final class NameUuid {

    private static final UUID COUNTERFOIL = UUID.fromString("6b7c1a52-0f3e-5d0e-9a64-1f9f0d3c7e21");

    private NameUuid() {}

    /** The UUID of a name in Counterfoil's own namespace; parts are joined with {@code |}. */
    public static UUID of(Object... parts) {
        StringBuilder name = new StringBuilder();
        for (Object part : parts) {
            name.append(name.isEmpty() ? "" : "|").append(part);
        }
        return of(COUNTERFOIL, name.toString());
    }

    static UUID of(UUID namespace, String name) {
        ByteBuffer hash = ByteBuffer.wrap(sha1().digest(ByteBuffer.allocate(16 + name.getBytes(UTF_8).length)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .put(name.getBytes(UTF_8))
                .array()));
        long high = (hash.getLong() & ~0xF000L) | 0x5000L;
        long low = (hash.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
