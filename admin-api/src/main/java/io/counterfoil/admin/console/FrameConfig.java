package io.counterfoil.admin.console;

import io.counterfoil.admin.access.Actor;
import io.counterfoil.admin.access.ConsoleToken;
import io.counterfoil.admin.access.Role;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

class FrameConfig {

    private record ShownFrame(
            String user,
            String csrf,
            boolean mayChange,
            boolean operates,
            boolean audits,
            boolean administers,
            @Nullable Notice notice)
            implements Frame {}

    @Produces
    @RequestScoped
    @Named("frame")
    Frame frame(Actor actor, SecurityIdentity identity, HttpHeaders headers) {
        return new ShownFrame(
                actor.userName(),
                Browser.token(headers).map(ConsoleToken::csrf).orElse(""),
                identity.hasRole(Role.MANAGERS) || identity.hasRole(Role.OPERATORS),
                identity.hasRole(Role.OPERATORS),
                identity.hasRole(Role.ACCOUNTANTS) || identity.hasRole(Role.OPERATORS),
                identity.hasRole(Role.ADMINISTRATORS),
                Optional.ofNullable(headers.getCookies().get(Notice.COOKIE))
                        .map(Cookie::getValue)
                        .flatMap(Notice::read)
                        .orElse(null));
    }
}
