package io.counterfoil.admin.access;

import io.counterfoil.admin.rest.Problem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class LocalUserIdentityProvider implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    private final SignIn signIn;

    LocalUserIdentityProvider(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        String password = new String(request.getPassword().getPassword());
        RoutingContext routing = HttpSecurityUtils.getRoutingContextAttribute(request);
        String address =
                routing == null ? "" : routing.request().remoteAddress().hostAddress();
        return context.runBlocking(() -> signedIn(request.getUsername(), password, address));
    }

    private SecurityIdentity signedIn(String user, String password, String address) {
        try {
            return signIn.with(user, password, address)
                    .map(LocalUserIdentityProvider::identity)
                    .orElseThrow(AuthenticationFailedException::new);
        } catch (Problem throttled) {
            throw new AuthenticationFailedException(throttled);
        }
    }

    static SecurityIdentity identity(SignedIn user) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(user)
                .addRoles(user.roles())
                .build();
    }
}
