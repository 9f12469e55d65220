package io.counterfoil.admin.access;

import io.counterfoil.admin.rest.Problem;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Tells who has given the right password. An unknown user costs the same work as a wrong password. */
@Singleton
class SignIn {

    private final Users users;
    private final BcryptPasswords passwords;
    private final RememberedPairs remembered;
    private final Throttle throttle;
    private final Clock clock;

    SignIn(Users users, BcryptPasswords passwords, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.remembered = new RememberedPairs(clock);
        this.throttle = new Throttle(clock);
        this.clock = clock;
    }

    /**
     * Empty when the pair is wrong.
     *
     * @param address from where it comes; too many wrong pairs are refused with a {@link Problem}
     */
    Optional<SignedIn> with(String name, String password, String address) {
        Optional<LocalUser> user = users.named(storable(name)).filter(known -> known.maySignIn(clock.instant()));
        String hash = user.map(LocalUser::passwordHash).orElseGet(passwords::decoy);
        boolean right =
                remembered.contains(name, password, hash) || matches(new Attempt(name, password, address), hash);
        Optional<SignedIn> signedIn = user.filter(known -> right).map(LocalUser::signedIn);
        signedIn.ifPresent(known -> remembered.add(name, password, hash));
        return signedIn;
    }

    private boolean matches(Attempt attempt, String hash) {
        Duration wait = throttle.wait(attempt.address, attempt.name);
        if (!wait.isZero()) {
            throw new Problem(
                    429,
                    "TOO_MANY_SIGN_INS",
                    "Too many wrong passwords. Wait " + (wait.toMinutes() + 1) + " minutes, and try again then.");
        }
        boolean right = passwords.matches(attempt.password, hash);
        if (right) {
            throttle.succeeded(attempt.address, attempt.name);
        } else {
            throttle.refused(attempt.address, attempt.name);
        }
        return right;
    }

    /** PostgreSQL has no NUL in texts; a name with one is nobody's. */
    private static String storable(String name) {
        return name.indexOf(0) < 0 ? name : "";
    }

    private record Attempt(String name, String password, String address) {}
}
