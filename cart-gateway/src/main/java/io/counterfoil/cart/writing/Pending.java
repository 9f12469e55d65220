package io.counterfoil.cart.writing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to be done at a cart.
 *
 * @param record what it is about: a SKU or an id
 * @param writeId which version of it
 * @param payload what to write, as JSON; empty when something is only read
 * @param jobId what a person asked for; null: the books did
 */
record Pending(
        Kind kind,
        String record,
        UUID writeId,
        String payload,
        @Nullable UUID jobId) {

    /** What is done. */
    enum Kind {
        SET_STOCK,
        WRITE_ITEM,
        WRITE_CUSTOMER,
        SET_EXPORT_FLAG,
        IMPORT_ORDER,
        IMPORT_ITEM,
        IMPORT_CUSTOMER;

        /** Whether the cart is only read. */
        boolean reads() {
            return this == IMPORT_ORDER || this == IMPORT_ITEM || this == IMPORT_CUSTOMER;
        }
    }

    /**
     * The same before it is kept.
     *
     * @param epoch with {@code counter} its version: an older one never takes the place of a newer one
     */
    record New(UUID storeId, UUID tenantId, Pending what, long epoch, long counter) {}
}
