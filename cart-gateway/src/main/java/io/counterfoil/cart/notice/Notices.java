package io.counterfoil.cart.notice;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who is written to, and what they were told. */
interface Notices {

    void save(UUID tenantId, UUID storeId, List<String> addresses);

    List<String> addresses(UUID tenantId, UUID storeId);

    /**
     * The next letter that is due, held until the transaction ends: a trouble that has lasted for a while and was not
     * written of, or the end of one that was.
     */
    Optional<Letter> next(Duration aWhile);

    /** It is on its way. */
    void written(Letter letter);
}
