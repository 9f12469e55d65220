package io.counterfoil.admin.access;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Tells who has given the right password. An unknown user costs the same work as a wrong password. */
@Singleton
class SignIn {

    private final Users users;
    private final BcryptPasswords passwords;
    private final RememberedPairs remembered;

    SignIn(Users users, BcryptPasswords passwords, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.remembered = new RememberedPairs(clock);
    }

    Optional<SignedIn> with(String name, String password) {
        Optional<LocalUser> user = users.named(storable(name));
        String hash = user.map(LocalUser::passwordHash).orElseGet(passwords::decoy);
        boolean right = remembered.contains(name, password, hash) || passwords.matches(password, hash);
        Optional<SignedIn> signedIn = user.filter(known -> right).map(LocalUser::signedIn);
        signedIn.ifPresent(known -> remembered.add(name, password, hash));
        return signedIn;
    }

    /** PostgreSQL has no NUL in texts; a name with one is nobody's. */
    private static String storable(String name) {
        return name.indexOf(0) < 0 ? name : "";
    }
}
