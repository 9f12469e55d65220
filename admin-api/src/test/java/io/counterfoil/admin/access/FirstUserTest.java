package io.counterfoil.admin.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.enterprise.event.Startup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who the first user is. That his password opens nothing until it is changed is seen on the running system. */
class FirstUserTest {

    private final List<String> added = new ArrayList<>();
    private final Users nobodyYet = new Users() {
        @Override
        public Optional<LocalUser> named(String name) {
            return Optional.empty();
        }

        @Override
        public boolean none() {
            return added.isEmpty();
        }

        @Override
        public void addFirst(String name, String passwordHash, boolean mustChange) {
            added.add(name + (mustChange ? " must change" : " keeps"));
        }
    };

    @Test
    void theFirstPasswordMustBeChangedUnlessSomebodySaysOtherwise() {
        first(Optional.of("printed-once"), false).onStart(new Startup());
        assertEquals(List.of("admin must change"), added);

        added.clear();
        first(Optional.of("printed-once"), true).onStart(new Startup());
        assertEquals(List.of("admin keeps"), added);
    }

    @Test
    void thereIsNoDefaultPassword() {
        assertThrows(IllegalStateException.class, () -> first(Optional.empty(), false)
                .onStart(new Startup()));
        assertThrows(
                IllegalStateException.class, () -> first(Optional.of(" "), true).onStart(new Startup()));
    }

    private FirstUser first(Optional<String> password, boolean stays) {
        return new FirstUser(nobodyYet, new BcryptPasswords(), password, stays);
    }
}
