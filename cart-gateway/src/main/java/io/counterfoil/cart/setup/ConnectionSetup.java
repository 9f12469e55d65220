package io.counterfoil.cart.setup;

import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Connections;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.UrlPolicy;
import io.counterfoil.cart.guest.Visits;
import io.counterfoil.cart.reading.Carts;
import io.counterfoil.cart.records.RecordPolls;
import io.counterfoil.cart.sync.PollStatus;
import io.counterfoil.cart.sync.Polls;
import io.counterfoil.cart.sync.StorePoll;
import io.counterfoil.cart.writing.Choice;
import io.counterfoil.events.CartType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Lets a tenant connect its own stores to carts, and no others. */
@ApplicationScoped
public class ConnectionSetup {

    private static final String PASSED = "TEST PASSED: SUCCESSFULLY CONNECTED TO CART!";

    private final Connections connections;
    private final Polls polls;
    private final Carts carts;
    private final UrlPolicy policy;
    private final Visits visits;
    private final RecordPolls records;
    private final Choice writes;

    ConnectionSetup(
            Connections connections,
            Polls polls,
            Carts carts,
            UrlPolicy policy,
            Visits visits,
            RecordPolls records,
            Choice writes) {
        this.connections = connections;
        this.polls = polls;
        this.carts = carts;
        this.policy = policy;
        this.visits = visits;
        this.records = records;
        this.writes = writes;
    }

    /** A store that this service has not heard of yet is taken: its tenant may be faster than the topic. */
    boolean foreign(UUID tenantId, UUID storeId) {
        return polls.find(storeId)
                .filter(store -> !store.tenantId().equals(tenantId))
                .isPresent();
    }

    /** What kind of cart the store has; empty when it is not known here, or another tenant's. */
    public Optional<CartType> cartType(UUID tenantId, UUID storeId) {
        return polls.find(storeId)
                .filter(store -> store.tenantId().equals(tenantId))
                .map(StorePoll::cartType);
    }

    Outcome<CartConnection> checked(UUID tenantId, UUID storeId, EnteredConnection entered) {
        return policy.accept(entered.address()).then(address -> entered.credentials()
                .then(credentials -> Outcome.of(new CartConnection(storeId, tenantId, address, credentials))));
    }

    @Transactional
    void save(CartConnection connection) {
        boolean anotherShop = connections.save(connection);
        visits.forgive(new Visits.Store(connection.tenantId(), connection.storeId()));
        polls.connected(connection.tenantId(), connection.storeId(), anotherShop);
        writes.connected(connection.tenantId(), connection.storeId());
        if (anotherShop) {
            records.anotherShop(connection.tenantId(), connection.storeId());
        }
    }

    Optional<ConnectionPage> show(UUID tenantId, UUID storeId) {
        return connections
                .show(tenantId, storeId)
                .map(shown -> new ConnectionPage(
                        shown, polls.find(storeId).map(StorePoll::status).orElseGet(PollStatus::never)));
    }

    /**
     * Tries the connection once; empty when there is none.
     *
     * @param type for a store that this service has not heard of yet
     */
    Optional<ConnectionTest> test(UUID tenantId, UUID storeId, Optional<CartType> type) {
        visits.forgive(new Visits.Store(tenantId, storeId));
        return connections.toTest(tenantId, storeId).map(tested -> polls.find(storeId)
                .map(StorePoll::cartType)
                .or(() -> type)
                .map(known -> test(tested, known))
                .orElseGet(() -> new ConnectionTest(false, "This store is new here. Try again in a moment.")));
    }

    private ConnectionTest test(Connections.Tested tested, CartType type) {
        return tested.connection()
                .then(carts.of(type)::test)
                .fold(
                        name -> {
                            connections.passed(tested);
                            return new ConnectionTest(true, PASSED);
                        },
                        trouble -> new ConnectionTest(false, trouble.reason()));
    }

    /** What a try came to, in words. */
    record ConnectionTest(boolean passed, String message) {}
}
