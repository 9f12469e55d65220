package io.counterfoil.admin.user;

import io.counterfoil.admin.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * What of a user is to change; what is left out stays.
 *
 * @param active false: he cannot sign in, and is signed out at once
 */
public record UserChange(@Nullable Role role, @Nullable Boolean active) {}
