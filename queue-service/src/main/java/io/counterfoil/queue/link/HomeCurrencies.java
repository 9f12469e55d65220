package io.counterfoil.queue.link;

import java.util.Optional;
import java.util.UUID;

/** The currency of each company file. */
public interface HomeCurrencies {

    Optional<String> of(UUID booksId);

    /** The first one stays. */
    void assume(UUID booksId, String currency);

    /** The company file is another one. */
    void forget(UUID booksId);
}
