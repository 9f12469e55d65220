package io.counterfoil.local.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.local.demo.AdminClient;
import io.counterfoil.local.demo.DemoStore;
import io.counterfoil.local.demo.ShopAccess;
import io.counterfoil.simulator.connector.ConnectorLog;
import io.counterfoil.simulator.connector.ConnectorSettings;
import io.counterfoil.simulator.connector.QwcFile;
import io.counterfoil.simulator.connector.WebConnector;
import io.counterfoil.simulator.quickbooks.CompanyFile;
import io.counterfoil.simulator.quickbooks.Receipt;
import io.counterfoil.simulator.shop.Shop;
import io.counterfoil.simulator.shop.ShopSettings;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.StreamSupport;

/** A shop, a store for it, and a company file with a Web Connector beside it. */
record Merchant(AdminClient admin, Shop shop, DemoStore store, CompanyFile file, WebConnector connector)
        implements AutoCloseable {
    private static final List<String> KNOWN_SKUS = List.of("FX-MUG", "FX-SOFA", "CF-LAMP");

    static Merchant open(String name, Path folder) throws IOException {
        return open(Everything.admin(), name, folder, KNOWN_SKUS);
    }

    static Merchant open(AdminClient admin, String name, Path folder) throws IOException {
        return open(admin, name, folder, KNOWN_SKUS);
    }

    /** With these items in the company file. */
    static Merchant open(String name, Path folder, List<String> skus) throws IOException {
        return open(Everything.admin(), name, folder, skus);
    }

    private static Merchant open(AdminClient admin, String name, Path folder, List<String> skus) throws IOException {
        Shop shop = Shop.open(0, ShopSettings::onPort, name.hashCode(), Clock.systemUTC());
        ShopSettings settings = shop.settings();
        ShopAccess access = new ShopAccess(settings.home(), settings.key(), settings.secret());
        DemoStore store = DemoStore.setUp(admin, name, access);
        CompanyFile file = CompanyFile.open(folder, skus, Clock.system(ZoneId.of("America/New_York")));
        WebConnector connector = connector(store, file);
        connector.add();
        return new Merchant(admin, shop, store, file, connector);
    }

    private static WebConnector connector(DemoStore store, CompanyFile file) {
        var log = new ConnectorLog(Clock.systemUTC(), line -> {});
        var settings = new ConnectorSettings(Duration.ofMillis(200), Duration.ofSeconds(30), "MERCHANT", () -> {});
        return new WebConnector(QwcFile.parse(store.qwc()), store.password(), file, settings, log);
    }

    /** A new order comes in; answers what the customer paid. */
    BigDecimal order() {
        ObjectNode order = shop.generator().next();
        shop.orders().arrive(order);
        return new BigDecimal(order.path("total").asText());
    }

    List<BigDecimal> totalsInTheCompanyFile() {
        return file.receipts().stream().map(Receipt::total).map(BigDecimal::new).toList();
    }

    /** The runs of Push Orders that the API shows for this store, the latest session first. */
    List<JsonNode> pushes() {
        JsonNode sessions = admin.get("/stores/" + store.id() + "/sessions");
        return StreamSupport.stream(sessions.path("items").spliterator(), false)
                .flatMap(session -> StreamSupport.stream(session.path("runs").spliterator(), false))
                .filter(run -> run.path("operation").asText().equals("Push Orders"))
                .toList();
    }

    @Override
    public void close() throws IOException {
        shop.close();
        file.close();
    }
}
