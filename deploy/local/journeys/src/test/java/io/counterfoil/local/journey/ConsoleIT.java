package io.counterfoil.local.journey;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import io.counterfoil.simulator.connector.ConnectorLog;
import io.counterfoil.simulator.connector.ConnectorSettings;
import io.counterfoil.simulator.connector.QwcFile;
import io.counterfoil.simulator.connector.WebConnector;
import io.counterfoil.simulator.quickbooks.CompanyFile;
import io.counterfoil.simulator.shop.Shop;
import io.counterfoil.simulator.shop.ShopSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person does with a browser, on the running system. */
class ConsoleIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> SKUS = List.of("FX-MUG", "FX-SOFA", "CF-LAMP");
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    @TempDir
    Path folder;

    /** The walk-through of the user's guide: from nothing to the first order, with the console alone. */
    @Test
    void whoHasNeverSeenItPushesAFirstOrderWithTheConsoleAlone() throws Exception {
        try (Person person = Person.comes();
                Shop shop = Shop.open(0, ShopSettings::onPort, 7, Clock.systemUTC());
                CompanyFile file = CompanyFile.open(folder, SKUS, Clock.system(ZONE))) {
            person.signIn().follow("Setup › Shopping Carts");
            person.page().locator("summary[role=button]").click();
            person.picture("walk-1-actions").follow("Set up WooCommerce");
            person.fill("Provide a name for your cart.", "Walk-through shop")
                    .fill("Time zone", "America/New_York")
                    .press("Add")
                    .reads("Walk-through shop was added");

            person.fill("Web location", shop.settings().home().toString())
                    .fill("Consumer key", shop.settings().key())
                    .fill("Consumer secret", shop.settings().secret());
            person.page().locator("form[action$='/cart'] button").click();
            person.press("Test Connection").reads("TEST PASSED: SUCCESSFULLY CONNECTED TO CART!");
            person.picture("walk-2-test-passed").meetsNoSeriousBarrier();

            person.follow("Edit")
                    .fill("Last Order from", "2026-01-01T00:00")
                    .fill("Ask the cart every so many seconds", "5");
            person.page().locator("form[action$='/auto-sync'] button").click();
            person.reads("Saved.");

            WebConnector connector = webConnector(person, file);
            connector.update();
            chooseItems(person, connector);

            person.follow("Auto-sync").tick("I have read").press("Start").reads("Started: the cart is asked");
            person.picture("walk-5-started");
            shop.orders().arrive(mug(shop));
            transferOnDemand(person);
            await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> {
                connector.update();
                return !file.receipts().isEmpty();
            });

            person.follow("History").reads("Push On Demand Order").reads("Green");
            person.picture("walk-8-history").meetsNoSeriousBarrier();
            person.follow("← To the store").follow("Orders").reads("EXPORTED");
            person.page().locator("tbody th a").first().click();
            await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> {
                person.page().reload();
                return person.page().getByText("TxnID").count() > 0;
            });
            person.picture("walk-9-story").meetsNoSeriousBarrier();
            assertEquals(1, file.receipts().size());
        }
    }

    /** Whoever has a store by REST looks at all of it, and nothing of the pages keeps anybody out. */
    @Test
    void noMainPageKeepsAnybodyOut() throws Exception {
        try (Person person = Person.comes();
                Merchant merchant = Merchant.open("For all", folder)) {
            merchant.order();
            await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> {
                merchant.connector().update();
                return !merchant.pushes().isEmpty();
            });
            String store = "/stores/" + merchant.store().id();
            person.signIn();
            for (String page : List.of(
                    "/",
                    "/shopping-carts",
                    "/live-shopping-carts",
                    store + "/auto-sync",
                    store + "/auto-sync?edit=yes",
                    store + "/orders",
                    store + "/items",
                    store + "/customers",
                    store + "/mappings?kind=PURPOSE",
                    store + "/preferences?edit=yes",
                    store + "/web-connector",
                    store + "/history",
                    store + "/pending-operations",
                    store + "/decisions",
                    store + "/charts")) {
                person.open(page).meetsNoSeriousBarrier();
            }
            for (String page : List.of("/", store + "/auto-sync", store + "/orders", store + "/history")) {
                person.open(page).meetsNoSeriousBarrier(ColorScheme.DARK);
            }
            person.open("/").picture("overview");
            person.open(store + "/charts").picture("charts");
            person.open(store + "/orders").picture("orders");
        }
    }

    /** A product whose SKU QuickBooks spells otherwise holds the order; the person accepts what is proposed. */
    @Test
    void aHoldIsFixedByAcceptingWhatIsProposed() throws Exception {
        try (Person person = Person.comes();
                Merchant merchant = Merchant.open("Held", folder, List.of("FX MUG"))) {
            String store = "/stores/" + merchant.store().id();
            Everything.admin().replace(store + "/preferences", withoutDefaultItem());
            Everything.admin().post(store + "/operations", Map.of("name", "Sync Items and Accounts"));
            await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> {
                merchant.connector().update();
                return known(store);
            });
            ObjectNode order = mug(merchant.shop());
            merchant.shop().orders().arrive(order);
            await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> {
                merchant.connector().update();
                return held(store);
            });

            person.signIn().open(store + "/orders?view=HOLDS").reads("FX-MUG").picture("holds");
            person.open(store + "/mappings").reads("FX-MUG").picture("mappings");
            person.page().getByLabel("Link of FX-MUG").selectOption(new SelectOption().setIndex(1));
            person.press("Link selected Items").reads("Linked: 1.");
            person.open(store + "/orders?view=HOLDS");
            person.page().locator("input[name=order]").first().check();
            person.press("Release selected orders")
                    .reads("Orders that go to QuickBooks when the Web Connector runs: 1.");

            await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> {
                merchant.connector().update();
                return !merchant.totalsInTheCompanyFile().isEmpty();
            });
            person.open(store + "/orders").reads("EXPORTED");
        }
    }

    /** What happens is seen on a page that is open, without anybody reloading it. */
    @Test
    void anOpenPageShowsWhatHappensWithoutReloading() throws Exception {
        try (Person person = Person.comes();
                Merchant merchant = Merchant.open("Live", folder)) {
            String store = "/stores/" + merchant.store().id();
            person.signIn().open(store + "/history");
            person.page().evaluate("() => { window.stillTheSamePage = true; }");

            merchant.order();
            await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> {
                merchant.connector().update();
                return !merchant.pushes().isEmpty();
            });

            person.reads("Push Orders").meetsNoSeriousBarrier();
            assertEquals(true, person.page().evaluate("() => window.stillTheSamePage"));
        }
    }

    /** An owner invites a support agent, who sees no names and no buttons; then makes a key, and revokes it. */
    @Test
    void peopleAndProgramsAreLetInFromTheConsole() throws Exception {
        try (Person owner = Person.comes();
                Person agent = Person.comes();
                Merchant merchant = Merchant.open("People", folder)) {
            merchant.order();
            owner.signIn().open("/users").meetsNoSeriousBarrier();
            owner.fill("User name", "sam@support.example");
            owner.page().locator("select[name=role]").selectOption("SUPPORT");
            owner.press("Invite").reads("It is shown only now.").meetsNoSeriousBarrier();
            String password = owner.page().locator(".secret").textContent();

            agent.signIn("sam@support.example", password).reads("Choose your password");
            agent.fill("Password that you have now", password).fill("Your own password", "sam's own password");
            agent.press("Choose your password").reads("Overview");
            String orders = "/stores/" + merchant.store().id() + "/orders";
            await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> {
                agent.open(orders);
                return agent.page().getByText("•••").count() > 0;
            });
            assertEquals(0, agent.page().locator("main button:visible").count());
            agent.meetsNoSeriousBarrier().picture("support");

            owner.open("/api-keys").fill("Name", "Dashboard").tick("read");
            owner.press("Make a key").reads("It is shown only now.");
            owner.open("/api-keys").picture("api-keys").meetsNoSeriousBarrier();
            owner.page().onDialog(com.microsoft.playwright.Dialog::accept);
            owner.press("Revoke Dashboard").reads("The key was revoked.");
            owner.open("/users").picture("users");
            for (String page :
                    List.of("/accounts", "/audit", "/dead-letters", orders.replace("orders", "notifications"))) {
                owner.open(page).meetsNoSeriousBarrier();
            }
        }
    }

    /** Pages are read and forms are sent without any script. */
    @Test
    void everythingGoesWithoutScripts() throws Exception {
        try (Person person = Person.withoutScripts();
                Merchant merchant = Merchant.open("Scriptless", folder)) {
            String store = "/stores/" + merchant.store().id();
            person.signIn().open(store + "/pending-operations").press("Pull Inventory");
            person.reads("Pull Inventory was queued");
            person.page().locator("input[name=operation]").first().check();
            person.press("Delete Selected").reads("Nothing is pending.");
            person.open(store + "/auto-sync").press("Stop").reads("Stopped: the cart is asked no more.");
        }
    }

    private void chooseItems(Person person, WebConnector connector) {
        person.follow("Support Console →")
                .follow("Pending Operations")
                .press("Sync Items and Accounts")
                .reads("Sync Items and Accounts was queued");
        connector.update();
        person.follow("← To the store").follow("Preferences").follow("Edit");
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> {
            connector.update();
            person.page().reload();
            return person.page().locator("select[name=defaultItem]").count() == 1;
        });
        Map.of(
                        "defaultItem", "Web Item",
                        "shippingItem", "Web Shipping",
                        "feeItem", "Web Fee",
                        "discountItem", "Web Discount",
                        "taxItem", "Web Tax")
                .forEach((name, item) ->
                        person.page().locator("select[name=" + name + "]").selectOption(item));
        person.press("Show what would change").reads("What would change. Nothing is saved yet.");
        person.picture("walk-4-preferences").meetsNoSeriousBarrier();
        person.press("Save").reads("Saved.");
    }

    private void transferOnDemand(Person person) {
        person.follow("Orders");
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> {
            person.page().reload();
            return person.page().getByText("PENDING").count() > 1;
        });
        person.follow("Transfer orders on demand").press("Preview Orders");
        person.page().locator("input[name=order]:checked").first().waitFor();
        assertEquals(1, person.page().locator("input[name=order]:checked").count());
        person.picture("walk-6-preview").meetsNoSeriousBarrier();
        person.press("Transfer Orders").reads("Orders that go to QuickBooks when the Web Connector runs: 1.");
        person.follow("Support Console →").follow("Pending Operations").reads("Push On Demand Order");
        person.picture("walk-7-pending").meetsNoSeriousBarrier();
    }

    /** The next order of one mug. */
    private static ObjectNode mug(Shop shop) {
        ObjectNode order = shop.generator().next();
        while (!oneMug(order)) {
            order = shop.generator().next();
        }
        return order;
    }

    private static boolean oneMug(ObjectNode order) {
        JsonNode lines = order.path("line_items");
        return lines.size() == 1 && lines.get(0).path("sku").asText().equals("FX-MUG");
    }

    private static Map<String, String> withoutDefaultItem() {
        return Map.of(
                "exportMode", "AUTOMATIC",
                "shippingItem", "Web Shipping",
                "feeItem", "Web Fee",
                "discountItem", "Web Discount",
                "taxItem", "Web Tax");
    }

    private static boolean known(String store) {
        String books = Everything.admin().get(store).path("booksId").asText();
        return Everything.admin()
                .get("/books/" + books + "/items")
                .path("known")
                .asBoolean();
    }

    private static boolean held(String store) {
        return StreamSupport.stream(
                        Everything.admin().get(store + "/holds").path("items").spliterator(), false)
                .findAny()
                .isPresent();
    }

    private static WebConnector webConnector(Person person, CompanyFile file) throws IOException {
        person.follow("Web Connector").meetsNoSeriousBarrier();
        Download download = person.page().waitForDownload(() -> person.follow("Download the .qwc file"));
        person.page()
                .locator("summary")
                .filter(new Locator.FilterOptions().setHasText("Reset password"))
                .click();
        person.page().locator("form[action$='/web-connector/password'] button").click();
        person.reads("It is shown only now.");
        String password = person.page().locator(".secret").textContent();
        person.picture("walk-3-web-connector").follow("I have typed it in");
        WebConnector connector = new WebConnector(
                QwcFile.parse(Files.readString(download.path())),
                password,
                file,
                new ConnectorSettings(Duration.ofMillis(200), Duration.ofSeconds(30), "WALKER", () -> {}),
                new ConnectorLog(Clock.systemUTC(), line -> {}));
        connector.add();
        return connector;
    }
}
