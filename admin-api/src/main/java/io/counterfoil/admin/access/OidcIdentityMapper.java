package io.counterfoil.admin.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Makes of whom a provider of OpenID Connect vouches for one of ours: without a tenant, and with what the claim says. */
@ApplicationScoped
class OidcIdentityMapper implements SecurityIdentityAugmentor {

    private final OidcConfig config;
    private final PostgresOidcUsers users;

    OidcIdentityMapper(OidcConfig config, PostgresOidcUsers users) {
        this.config = config;
        this.users = users;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? context.runBlocking(() -> ours(identity, token))
                : Uni.createFrom().item(identity);
    }

    private SecurityIdentity ours(SecurityIdentity identity, JsonWebToken token) {
        UUID id = UUID.nameUUIDFromBytes((token.getIssuer() + " " + token.getSubject()).getBytes(UTF_8));
        Optional<Role> role = config.role(identity.getRoles());
        role.ifPresent(known -> users.remember(new OidcUser(id, token.getName(), known)));
        SignedIn user = role.map(known -> SignedIn.user(id, Actor.Kind.OIDC_USER, token.getName(), known, null))
                .orElseGet(() -> nothingHere(id, token.getName()));
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(user)
                .addRoles(user.roles())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .build();
    }

    private static SignedIn nothingHere(UUID id, String name) {
        return new SignedIn(id, Actor.Kind.OIDC_USER, name, Set.of(), null, Set.of(), true);
    }
}
