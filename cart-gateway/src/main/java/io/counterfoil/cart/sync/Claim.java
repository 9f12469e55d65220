package io.counterfoil.cart.sync;

import io.counterfoil.cart.reading.Cursor;
import io.counterfoil.events.CartType;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A store whose turn it is, taken by this replica for a while.
 *
 * @param token proves the claim; whoever claims the store later has another
 * @param lastOrderFrom orders created before are ignored
 * @param cursor absent when nothing was read yet
 * @param failures how many polls in a row have failed so far
 * @param nudge counts what the cart said of itself by the time of the claim: more since then is read again
 * @param reconcileAfter behind which order the search for deleted ones goes on; empty when it is not its time
 * @param early how long before its turn it was taken
 */
record Claim(
        UUID token,
        UUID storeId,
        UUID tenantId,
        CartType cartType,
        Instant lastOrderFrom,
        Optional<Cursor> cursor,
        int failures,
        long nudge,
        Optional<String> reconcileAfter,
        Duration early) {}
