package io.counterfoil.admin.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.counterfoil.admin.rest.Input;
import io.counterfoil.admin.rest.Problem;
import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hashes passwords so that a stolen table is of little use. */
@Singleton
public class BcryptPasswords {

    /** bcrypt looks at no more than this, in bytes. */
    static final int LONGEST = 72;

    private static final int SHORTEST = 12;
    private static final int COST = 12;
    private static final Duration LIFE_OF_A_ONE_TIME_PASSWORD = Duration.ofDays(7);
    /** Without what looks alike. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 5;
    private static final int GROUP = 5;

    private final SecureRandom random = new SecureRandom();
    private final String decoy = hash(UUID.randomUUID().toString());

    String hash(String password) {
        return BcryptUtil.bcryptHash(password, COST);
    }

    public boolean matches(String password, String hash) {
        return password.getBytes(UTF_8).length <= LONGEST && BcryptUtil.matches(password, hash);
    }

    /** The hash of a password that nobody has: comparing with it costs what comparing with a real one costs. */
    String decoy() {
        return decoy;
    }

    /** The hash of a password that its user has chosen. */
    public String chosen(@Nullable String password, String user) {
        String wanted = Input.required("password", password);
        if (wanted.codePointCount(0, wanted.length()) < SHORTEST || wanted.getBytes(UTF_8).length > LONGEST) {
            throw Problem.badInput(
                    "password must have at least " + SHORTEST + " characters and at most " + LONGEST + " bytes.");
        }
        if (wanted.toLowerCase(Locale.ROOT).contains(user.toLowerCase(Locale.ROOT)) || sameCharacter(wanted)) {
            throw Problem.badInput("password must not contain the user name or be one character again and again.");
        }
        return hash(wanted);
    }

    /** 116 bits that nobody can guess, in groups that can be read aloud. */
    public OneTimePassword oneTime(Instant now) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            text.append(i > 0 && i % GROUP == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new OneTimePassword(text.toString(), hash(text.toString()), now.plus(LIFE_OF_A_ONE_TIME_PASSWORD));
    }

    private static boolean sameCharacter(String text) {
        return text.chars().distinct().count() == 1;
    }
}
