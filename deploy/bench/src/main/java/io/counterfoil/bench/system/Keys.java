package io.counterfoil.bench.system;

import io.counterfoil.local.servers.Secrets;
import java.util.Base64;

/** Keys of 32 random bytes. */
final class Keys {
    private static final int BYTES = 32;

    private Keys() {}

    static String plain() {
        return Base64.getEncoder().encodeToString(Secrets.random(BYTES));
    }

    static String urlSafe() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Secrets.random(BYTES));
    }
}
