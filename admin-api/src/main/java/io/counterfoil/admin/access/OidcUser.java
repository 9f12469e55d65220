package io.counterfoil.admin.access;

import java.util.UUID;

/**
 * Somebody for whom a provider vouches.
 *
 * @param id made of the provider's address and its name for him, which stays
 */
record OidcUser(UUID id, String name, Role role) {

    SignedIn signedIn() {
        return SignedIn.user(id, Actor.Kind.OIDC_USER, name, role, null);
    }
}
