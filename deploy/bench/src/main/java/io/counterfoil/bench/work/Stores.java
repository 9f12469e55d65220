package io.counterfoil.bench.work;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.bench.driver.Store;
import io.counterfoil.bench.quickbooks.CompanyFacts;
import io.counterfoil.bench.system.ConnectorService;
import io.counterfoil.bench.system.Waiting;
import io.counterfoil.events.CartType;
import io.counterfoil.events.NameUuid;
import io.counterfoil.events.Preferences;
import io.counterfoil.events.StoreChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Makes stores as admin-api does: their events, then their passwords. */
public final class Stores {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final EventPublisher publisher;
    private final InternalRest rest;
    private final ConnectorDatabase database;

    public Stores(EventPublisher publisher, ConnectorService service, ConnectorDatabase database) {
        this.publisher = publisher;
        this.rest = new InternalRest(service);
        this.database = database;
    }

    /** Each a tenant and books of its own. */
    public List<Store> make(int count) {
        List<StoreChanged> events =
                IntStream.range(0, count).mapToObj(Stores::event).toList();
        publisher.publish(events);
        Waiting.until(count + " stores are known", PATIENCE, () -> database.stores() == count);
        return events.stream().map(this::withPassword).toList();
    }

    private static StoreChanged event(int number) {
        return new StoreChanged(
                id("store", number),
                id("tenant", number),
                id("books", number),
                1,
                "Bench Goods " + number,
                CartType.WOOCOMMERCE,
                true,
                Instant.EPOCH,
                600,
                10,
                Preferences.initial());
    }

    private Store withPassword(StoreChanged store) {
        JsonNode login = rest.ask("GET", store.storeId(), store.tenantId(), "");
        JsonNode given = rest.ask("POST", store.storeId(), store.tenantId(), "/password");
        CompanyFacts facts = new CompanyFacts(
                login.get("ownerId").asText(), login.get("fileId").asText());
        return new Store(
                store.storeId(),
                store.tenantId(),
                store.booksId(),
                given.get("userName").asText(),
                given.get("password").asText(),
                facts.qbxml());
    }

    private static UUID id(String what, int number) {
        return NameUuid.of("bench " + what, number);
    }
}
