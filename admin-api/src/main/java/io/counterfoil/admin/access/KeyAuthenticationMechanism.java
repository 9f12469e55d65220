package io.counterfoil.admin.access;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Programs show a key in {@code Authorization: Bearer}. The console does not look at it. */
@ApplicationScoped
class KeyAuthenticationMechanism implements HttpAuthenticationMechanism {

    private static final String BEARER = "Bearer ";

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        String key = bearer(context.request().getHeader("Authorization"));
        return !key.startsWith(ApiKeyText.START) || !ApiPath.matches(context.normalizedPath())
                ? Uni.createFrom().nullItem()
                : providers.authenticate(
                        new KeyIdentityProvider.Request(ApiKeyText.read(key).orElse(new ApiKeyText("", ""))));
    }

    /** Before OpenID Connect, which takes every bearer for a token of its own. */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 100;
    }

    private static String bearer(@Nullable String header) {
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : "";
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(KeyIdentityProvider.Request.class);
    }
}
