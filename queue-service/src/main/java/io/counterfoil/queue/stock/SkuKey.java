package io.counterfoil.queue.stock;

import io.counterfoil.queue.books.NameKey;
import java.util.Optional;

/** A SKU as products are told apart by: without its case, as shops and QuickBooks do. */
final class SkuKey {

    /** PostgreSQL keeps no text with it, and shops do send it. */
    private static final char NUL = 0;

    private SkuKey() {}

    /** Empty when there is none that a product could be known by. */
    static Optional<String> of(String sku) {
        return sku.isBlank() || sku.indexOf(NUL) >= 0 ? Optional.empty() : Optional.of(NameKey.of(sku));
    }
}
