package io.counterfoil.admin.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Without any user nobody could ever sign in: the first start creates {@code admin}. */
@ApplicationScoped
class FirstUser {

    private static final String NAME = "admin";

    private final Users users;
    private final BcryptPasswords passwords;
    private final Optional<String> password;
    private final boolean stays;

    FirstUser(
            Users users,
            BcryptPasswords passwords,
            @ConfigProperty(name = "counterfoil.admin.password") Optional<String> password,
            @ConfigProperty(name = "counterfoil.admin.password-stays", defaultValue = "false") boolean stays) {
        this.users = users;
        this.passwords = passwords;
        this.password = password;
        this.stays = stays;
    }

    void onStart(@Observes Startup started) {
        if (users.none()) {
            users.addFirst(NAME, passwords.hash(firstPassword()), !stays);
        }
    }

    private String firstPassword() {
        String given = password.filter(text -> !text.isBlank())
                .orElseThrow(() -> new IllegalStateException(
                        "Set COUNTERFOIL_ADMIN_PASSWORD: the first start gives it to the user " + NAME + "."));
        if (given.getBytes(UTF_8).length > BcryptPasswords.LONGEST) {
            throw new IllegalStateException(
                    "COUNTERFOIL_ADMIN_PASSWORD is longer than " + BcryptPasswords.LONGEST + " bytes: shorten it.");
        }
        return given;
    }
}
