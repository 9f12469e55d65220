package io.counterfoil.cart;

import static java.util.stream.Collectors.toSet;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.events.CartItem;
import io.counterfoil.events.CartType;
import io.counterfoil.events.CartWriteDone;
import io.counterfoil.events.ItemSeen;
import io.counterfoil.events.OrderSeen;
import io.counterfoil.events.Preferences;
import io.counterfoil.events.SetStock;
import io.counterfoil.events.StoreChanged;
import io.counterfoil.events.Synchronization;
import io.counterfoil.local.servers.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The whole service at a shop that somebody runs, as {@link io.counterfoil.cart.reading.RealShopTest} has it: orders in, stock out. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "cart"))
@EnabledIfSystemProperty(named = "counterfoil.real-shop", matches = "https?://.+")
class RealShopServiceTest {

    private static final Logger LOG = Logger.getLogger(RealShopServiceTest.class);
    private static final UUID TENANT = UUID.randomUUID();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final CartType TYPE =
            CartType.valueOf(System.getProperty("counterfoil.real-shop.cart", "WOOCOMMERCE"));

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private final UUID store = UUID.randomUUID();

    @Test
    void ordersComeInAndStockGoesOut() {
        connect();
        try (CartEvents events = new CartEvents(brokers)) {
            events.tell(running());
            Set<String> listed = listed();
            await().atMost(PATIENCE)
                    .pollInSameThread()
                    .untilAsserted(() -> assertEquals(
                            listed,
                            events.of(store, OrderSeen.class).stream()
                                    .map(seen -> seen.order().cartOrderId())
                                    .collect(toSet())));
            assertEquals(listed.size(), events.of(store, OrderSeen.class).size(), "each once");
            LOG.infof("%d orders came in, each once", listed.size());

            CartItem item = await().atMost(PATIENCE)
                    .pollInSameThread()
                    .until(
                            () -> events.of(store, ItemSeen.class).stream()
                                    .map(ItemSeen::item)
                                    .filter(one ->
                                            one.quantity() != null && !one.sku().isEmpty())
                                    .findFirst()
                                    .orElse(null),
                            Objects::nonNull);
            BigDecimal before = Objects.requireNonNull(item.quantity());
            written(events, item, before.add(BigDecimal.TEN), 1);
            written(events, item, before, 2);
            LOG.infof("stock of %s went out: %s, 10 more and back", item.sku(), before);
        }
    }

    private void connect() {
        ServiceCalls.as(TENANT)
                .body(Map.of(
                        "url", System.getProperty("counterfoil.real-shop"),
                        "consumerKey", System.getProperty("counterfoil.real-shop.key"),
                        "consumerSecret", System.getProperty("counterfoil.real-shop.secret")))
                .put(path())
                .then()
                .statusCode(204);
        ServiceCalls.as(TENANT)
                .post(path() + "/test?type=" + TYPE)
                .then()
                .body("message", equalTo("TEST PASSED: SUCCESSFULLY CONNECTED TO CART!"));
    }

    private StoreChanged running() {
        return new StoreChanged(
                store,
                TENANT,
                TENANT,
                1,
                "Real",
                TYPE,
                true,
                Instant.parse("2001-01-01T00:00:00Z"),
                10,
                10,
                Preferences.initial(),
                new Synchronization(Instant.now(), false, false, false, true, false),
                List.of());
    }

    private Set<String> listed() {
        Set<String> ids = new HashSet<>();
        await().atMost(PATIENCE)
                .untilAsserted(() -> ids.addAll(ServiceCalls.as(TENANT)
                        .get(path() + "/orders?limit=100")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<List<String>>path("items.cartOrderId")));
        return ids;
    }

    private void written(CartEvents events, CartItem item, BigDecimal quantity, long counter) {
        SetStock write = new SetStock(
                store,
                TENANT,
                UUID.randomUUID(),
                item.cartItemId(),
                item.sku(),
                quantity,
                1,
                counter,
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
        events.tell(write);
        await().atMost(PATIENCE).pollInSameThread().until(() -> events.of(store, CartWriteDone.class).stream()
                .anyMatch(done -> done.writeId().equals(write.writeId())));
    }

    private String path() {
        return "/internal/stores/" + store + "/cart";
    }
}
