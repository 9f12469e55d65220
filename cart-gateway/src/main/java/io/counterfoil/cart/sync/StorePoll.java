package io.counterfoil.cart.sync;

import io.counterfoil.events.CartType;
import java.util.UUID;

/** What this service knows of a store. */
public record StorePoll(UUID tenantId, CartType cartType, PollStatus status) {}
