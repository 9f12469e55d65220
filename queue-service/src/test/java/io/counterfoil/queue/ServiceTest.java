package io.counterfoil.queue;

import static org.awaitility.Awaitility.await;

import io.counterfoil.events.Work;
import io.counterfoil.local.servers.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import java.time.Duration;
import org.awaitility.core.ConditionFactory;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the tests through the front door share. */
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "queue"))
@QuarkusTestResource(FakeConnector.class)
abstract class ServiceTest {

    FakeConnector connector;
    TestTopics topics;

    @BeforeEach
    void listen() {
        topics = new TestTopics(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    }

    @AfterEach
    void stopListening() {
        topics.close();
    }

    static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(30)).pollInSameThread();
    }

    TestShop shop() {
        return new TestShop(topics);
    }

    /** An order that is entered, with customer and items known from then on. */
    void enter(TestShop shop, String number) {
        shop.says(AnOrder.number(number));
        soon().until(() -> shop.order(number).getString("state") != null);
        if ("PENDING".equals(shop.order(number).getString("state"))) {
            shop.release(shop.documentId(number));
        }
        soon().until(() -> shop.receipts().size() == 1);
        shop.runStarted(shop.receipts().get(0));
        shop.tasks(Work.FindItem.class).forEach(task -> shop.confirmed(task, "item " + task.label()));
        shop.tasks(Work.AddCustomer.class).forEach(task -> shop.confirmed(task, "customer"));
        shop.confirmed(shop.receipts().get(0), "TXN-" + number, "69.59");
        soon().until(() -> "EXPORTED".equals(shop.order(number).getString("state")));
    }
}
