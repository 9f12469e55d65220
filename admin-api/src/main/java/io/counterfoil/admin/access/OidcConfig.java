package io.counterfoil.admin.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where operators sign in if not here, and what they are here. What a tenant has is for users that are kept here. */
@ConfigMapping(prefix = "counterfoil.oidc")
public interface OidcConfig {

    /** Whether a provider of OpenID Connect is asked at all. */
    @WithDefault("false")
    boolean enabled();

    /** The provider's address: what stands before {@code /.well-known/openid-configuration}. */
    Optional<String> url();

    /** As what this installation is known there. */
    Optional<String> clientId();

    /** Its secret there. */
    Optional<String> clientSecret();

    /** The claim that lists what somebody is; parts of a nested one are divided by {@code /}. */
    @WithDefault("groups")
    String claim();

    /** Values of the claim that make an operator. */
    Optional<List<String>> operators();

    /** Values of the claim that make a support agent of all tenants. */
    Optional<List<String>> support();

    /** What somebody with these values is here; empty for nothing. */
    default Optional<Role> role(Collection<String> values) {
        if (operators().orElse(List.of()).stream().anyMatch(values::contains)) {
            return Optional.of(Role.OPERATOR);
        }
        return support().orElse(List.of()).stream().anyMatch(values::contains)
                ? Optional.of(Role.SUPPORT)
                : Optional.empty();
    }
}
