package io.counterfoil.cart.records;

import io.counterfoil.cart.reading.Cursor;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A store whose items or customers are looked through by this replica for a while.
 *
 * @param token proves the claim
 * @param updateFrom records changed before are left alone
 */
record RecordClaim(
        UUID token, UUID storeId, UUID tenantId, RecordKind kind, Instant updateFrom, Optional<Cursor> cursor) {}
