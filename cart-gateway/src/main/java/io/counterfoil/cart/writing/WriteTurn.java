package io.counterfoil.cart.writing;

import java.util.UUID;

/**
 * A store whose cart is written to by this replica for a while.
 *
 * @param token proves the claim
 * @param failures how many turns in a row have failed so far
 */
record WriteTurn(UUID token, UUID storeId, UUID tenantId, int failures) {}
