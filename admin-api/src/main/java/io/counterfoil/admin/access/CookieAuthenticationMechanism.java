package io.counterfoil.admin.access;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** The console's pages know their reader by a cookie. The REST API does not look at it: its calls come from programs. */
@ApplicationScoped
class CookieAuthenticationMechanism implements HttpAuthenticationMechanism {

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        Cookie cookie = context.request().getCookie(cookieOf(context.request()).name());
        return cookie == null || ApiPath.matches(context.normalizedPath())
                ? Uni.createFrom().nullItem()
                : providers.authenticate(new ConsoleIdentityProvider.Request(new ConsoleToken(cookie.getValue())));
    }

    /** None: whoever has not signed in is led to the page for it, or is refused in words. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(ConsoleIdentityProvider.Request.class);
    }

    private static ConsoleCookie cookieOf(HttpServerRequest request) {
        return new ConsoleCookie(request.isSSL() || "https".equals(request.getHeader(ConsoleCookie.SCHEME)));
    }
}
