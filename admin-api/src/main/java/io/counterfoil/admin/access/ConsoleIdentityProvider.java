package io.counterfoil.admin.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ConsoleIdentityProvider implements IdentityProvider<ConsoleIdentityProvider.Request> {

    private final PostgresConsoleSessions sessions;
    private final PostgresOidcUsers oidcUsers;

    ConsoleIdentityProvider(PostgresConsoleSessions sessions, PostgresOidcUsers oidcUsers) {
        this.sessions = sessions;
        this.oidcUsers = oidcUsers;
    }

    /** A browser that says that it is signed in. */
    static final class Request extends BaseAuthenticationRequest {

        private final ConsoleToken token;

        Request(ConsoleToken token) {
            this.token = token;
        }
    }

    @Override
    public Class<Request> getRequestType() {
        return Request.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(Request request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> sessions.holder(request.token)
                .or(() -> oidcUsers.holder(request.token))
                .map(LocalUserIdentityProvider::identity)
                .orElseThrow(AuthenticationFailedException::new));
    }
}
