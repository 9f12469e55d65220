package io.counterfoil.queue.stock;

import java.util.Optional;
import java.util.UUID;

/** At most one question a store. Every call joins the running transaction, in the store's turn. */
interface StockQuestions {

    Optional<StockQuestion> of(UUID storeId);

    void keep(UUID storeId, StockQuestion question);

    void close(UUID storeId);
}
