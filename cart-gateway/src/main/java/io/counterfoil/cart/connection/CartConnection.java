package io.counterfoil.cart.connection;

import java.net.URI;
import java.util.UUID;

/**
 * How one store's cart is reached.
 *
 * @param address the shop's own address, without query, fragment or a slash at its end
 */
public record CartConnection(UUID storeId, UUID tenantId, URI address, Credentials credentials) {}
