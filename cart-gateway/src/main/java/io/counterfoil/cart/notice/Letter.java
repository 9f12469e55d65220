package io.counterfoil.cart.notice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is written of a store.
 *
 * @param trouble why its cart cannot be read; empty when it can again
 */
record Letter(UUID tenantId, UUID storeId, String store, List<String> addresses, Optional<String> trouble) {

    private static final int LONGEST_NAME = 80;

    Letter {
        addresses = List.copyOf(addresses);
    }

    String subject() {
        return trouble.isPresent() ? "Not in step: " + name() : "In step again: " + name();
    }

    /** A header must stay one line. */
    private String name() {
        String line = store.replaceAll("[\\p{Cntrl}]+", " ").strip();
        return line.substring(0, Math.min(line.length(), LONGEST_NAME));
    }

    String text() {
        return trouble.map(reason -> """
                        The cart of the store "%s" cannot be read, so no new orders come from it.

                        %s

                        It is tried again and again. You get one more letter when it works again.
                        Store: %s
                        """.formatted(name(), reason, storeId))
                .orElseGet(() -> """
                        The cart of the store "%s" is read again. Orders that were placed meanwhile are being fetched.

                        Store: %s
                        """.formatted(name(), storeId));
    }
}
