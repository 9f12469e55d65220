package io.counterfoil.queue.access;

import io.counterfoil.queue.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** On whose behalf the running call is made, as its token says. */
@ApplicationScoped
public class Caller {

    private final JsonWebToken token;
    private final Stores stores;

    Caller(JsonWebToken token, Stores stores) {
        this.token = token;
        this.stores = stores;
    }

    /** The acting user. */
    public String actor() {
        return Optional.ofNullable(token.getSubject()).orElse("unknown");
    }

    /** The token itself, to ask another service in the same name. */
    public String token() {
        return token.getRawToken();
    }

    /** The token's tenant, if this store is its own. */
    public UUID tenantOf(UUID storeId) {
        return ofToken().filter(tenant -> stores.owned(storeId, tenant)).orElseThrow(() -> new NotHere("store"));
    }

    /** The tenant that the token is for. */
    public UUID tenant() {
        return ofToken().orElseThrow(() -> new NotHere("tenant"));
    }

    /** Lets the call pass if the token's tenant has a store that feeds these books. */
    public void ownsBooks(UUID booksId) {
        if (ofToken().filter(tenant -> stores.feeds(booksId, tenant)).isEmpty()) {
            throw new NotHere("books");
        }
    }

    private Optional<UUID> ofToken() {
        try {
            return Optional.ofNullable(token.<String>getClaim("tenant")).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
