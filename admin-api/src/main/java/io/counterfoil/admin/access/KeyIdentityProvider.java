package io.counterfoil.admin.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class KeyIdentityProvider implements IdentityProvider<KeyIdentityProvider.Request> {

    private final PostgresKeyHolders holders;

    KeyIdentityProvider(PostgresKeyHolders holders) {
        this.holders = holders;
    }

    /** A program that shows a key. */
    static final class Request extends BaseAuthenticationRequest {

        private final ApiKeyText text;

        Request(ApiKeyText text) {
            this.text = text;
        }
    }

    @Override
    public Class<Request> getRequestType() {
        return Request.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(Request request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> holders.holder(request.text)
                .map(LocalUserIdentityProvider::identity)
                .orElseThrow(AuthenticationFailedException::new));
    }
}
