package io.counterfoil.cart.connection;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was sealed, as it is kept; nothing of it is ever shown. */
public final class SealedBytes {

    private final byte[] bytes;

    private SealedBytes(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    public static SealedBytes of(byte[] bytes) {
        return new SealedBytes(bytes);
    }

    public static Optional<SealedBytes> orNone(byte @Nullable [] bytes) {
        return Optional.ofNullable(bytes).map(SealedBytes::new);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "SealedBytes";
    }
}
