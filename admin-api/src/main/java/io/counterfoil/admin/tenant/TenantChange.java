package io.counterfoil.admin.tenant;

import org.jspecify.annotations.Nullable;

/**
 * What of a tenant is to change; what is left out stays.
 *
 * @param cartsEnabled false: no more carts can be added; those that are there go on
 */
public record TenantChange(@Nullable Boolean cartsEnabled) {}
