package io.counterfoil.cart;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The settings of this service. */
@ConfigMapping(prefix = "counterfoil.cart")
interface GatewayConfig {

    /** 32 bytes in base64 that seal the carts' secrets; only from the environment. */
    String key();

    /** Another such key that still, or already, opens what it sealed, while the key is changed. */
    Optional<String> otherKey();

    /** Whether shops may be in private networks and without TLS. */
    @WithDefault("false")
    boolean allowPrivateNetworks();

    /** How often is looked for stores that are due. */
    @WithDefault("1s")
    String lookEvery();

    /** How many stores one replica reads at the same time, of those that answer soon: more than hang at once. */
    @WithDefault("64")
    int workers();

    /** And how many of those that are slow or were in trouble last time. */
    @WithDefault("200")
    int slowWorkers();

    /** How long a cart may take for one answer. */
    @WithDefault("30s")
    Duration deadline();

    /** The most bytes of one answer. */
    @WithDefault("20971520")
    int maxAnswerBytes();

    /** How often is looked for orders that were deleted in a cart. */
    @WithDefault("6h")
    Duration reconcileEvery();

    /** How often is looked for letters that are due. */
    @WithDefault("30s")
    String noticeEvery();

    /** How long a cart may be in trouble before somebody is written to. */
    @WithDefault("15m")
    Duration noticeAfter();

    /** How long a cart is left alone after its first failure; doubled after each one that follows. */
    @WithDefault("60s")
    Duration backOffFirst();

    /** How long it is left alone at the most. */
    @WithDefault("1h")
    Duration backOffMost();
}
