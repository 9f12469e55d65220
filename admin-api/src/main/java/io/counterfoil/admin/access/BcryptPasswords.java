package io.counterfoil.admin.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Hashes passwords so that a stolen table is of little use. */
@Singleton
class BcryptPasswords {

    /** bcrypt looks at no more than this, in bytes. */
    static final int LONGEST = 72;

    private static final int COST = 12;

    private final String decoy = hash(UUID.randomUUID().toString());

    String hash(String password) {
        return BcryptUtil.bcryptHash(password, COST);
    }

    boolean matches(String password, String hash) {
        return password.getBytes(UTF_8).length <= LONGEST && BcryptUtil.matches(password, hash);
    }

    /** The hash of a password that nobody has: comparing with it costs what comparing with a real one costs. */
    String decoy() {
        return decoy;
    }
}
