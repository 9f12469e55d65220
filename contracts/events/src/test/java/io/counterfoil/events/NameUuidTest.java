package io.counterfoil.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class NameUuidTest {

    @Test
    void agreesWithTheExampleOfTheRfc() {
        UUID dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

        assertEquals(UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2"), NameUuid.of(dns, "www.example.com"));
    }

    @Test
    void sameNameSameId() {
        assertEquals(NameUuid.of("a", 1), NameUuid.of("a|1"));
    }
}
