package io.counterfoil.cart.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class PostgresHeldClaims implements HeldClaims {

    private static final String KEEP = """
            UPDATE <table> SET claimed_until = now() + <lease> * interval '1 second'
            WHERE store_id = ANY(:stores) AND claim_token = ANY(:tokens)
            """;

    private static final String RELEASE = """
            UPDATE <table> SET claim_token = NULL, claimed_until = NULL
            WHERE store_id = ANY(:stores) AND claim_token = ANY(:tokens)
            """;

    /** A write that is under way may reach the cart after it was given up here: the next waits for the claim's end. */
    private static final Set<Kind> RELEASED = EnumSet.of(Kind.POLL, Kind.RECORD_POLL);

    private final Jdbi database;
    private final Map<UUID, Held> held = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    PostgresHeldClaims(Jdbi database) {
        this.database = database;
    }

    @Override
    public void during(Kind kind, UUID storeId, UUID token, Runnable work) {
        Held claim = new Held(kind, storeId, token);
        held.put(token, claim);
        try {
            if (stopped) {
                release(kind, List.of(claim));
            } else {
                work.run();
            }
        } finally {
            held.remove(token);
        }
    }

    @Override
    public void keep() {
        for (Kind kind : Kind.values()) {
            change(KEEP, kind, of(kind));
        }
    }

    @Override
    public void release() {
        stopped = true;
        for (Kind kind : Kind.values()) {
            release(kind, of(kind));
        }
    }

    private void release(Kind kind, List<Held> claims) {
        if (RELEASED.contains(kind)) {
            change(RELEASE, kind, claims);
        }
    }

    private List<Held> of(Kind kind) {
        return held.values().stream().filter(claim -> claim.kind() == kind).toList();
    }

    private void change(String sql, Kind kind, List<Held> claims) {
        if (!claims.isEmpty()) {
            database.useHandle(handle -> handle.createUpdate(sql)
                    .define("table", kind.name().toLowerCase(Locale.ROOT))
                    .define("lease", LEASE_SECONDS)
                    .bindArray(
                            "stores",
                            UUID.class,
                            claims.stream().map(Held::storeId).toArray())
                    .bindArray(
                            "tokens",
                            UUID.class,
                            claims.stream().map(Held::token).toArray())
                    .execute());
        }
    }

    private record Held(Kind kind, UUID storeId, UUID token) {}
}
