package io.counterfoil.local.demo;

import io.counterfoil.local.run.LocalRun;
import io.counterfoil.local.run.Program;
import io.counterfoil.local.run.Service;
import io.counterfoil.local.servers.Secrets;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A simulated shop whose orders come in over a minute, and a simulated QuickBooks that calls every few seconds. */
public final class Demo {
    private static final String STORE = "Demo shop";
    private static final String EVERY_SECONDS = "5";
    private static final int KEY_BYTES = 20;

    private final LocalRun run;
    private final Path folder;

    private Demo(LocalRun run) {
        this.run = run;
        this.folder = run.data().path().resolve("demo");
    }

    /** Sets the store up, starts both simulators and says where to look. */
    public static void start(LocalRun run, PrintStream out) {
        DemoStore store = new Demo(run).start();
        out.println("The shop's orders:       http://localhost:" + run.ports().shop() + "/_control/orders");
        out.println("The company file:        http://localhost:" + run.ports().quickBooks() + "/receipts");
        out.println("What was done (sign in): " + run.address(Service.ADMIN) + "/api/v1/stores/" + store.id()
                + "/sessions");
    }

    private DemoStore start() {
        ShopAccess shop = shopAccess();
        startShop(shop);
        AdminClient admin = new AdminClient(run.address(Service.ADMIN), "admin", run.adminPassword());
        DemoStore store = DemoStore.setUp(admin, STORE, shop);
        startQuickBooks(store);
        return store;
    }

    private ShopAccess shopAccess() {
        Secrets secrets = run.data().secrets();
        return new ShopAccess(
                URI.create("http://localhost:" + run.ports().shop()),
                secrets.get("demo-shop-key", () -> "ck_" + hex()),
                secrets.get("demo-shop-secret", () -> "cs_" + hex()));
    }

    private void startShop(ShopAccess shop) {
        List<String> options =
                List.of("shop", "--port", Integer.toString(run.ports().shop()));
        start("simulated-shop", options, List.of("--key", shop.consumerKey(), "--secret", shop.consumerSecret()));
    }

    private void startQuickBooks(DemoStore store) {
        List<String> options = List.of(
                "quickbooks",
                "--file",
                folder.resolve("company").toString(),
                "--qwc",
                written(store.qwc()).toString(),
                "--every",
                EVERY_SECONDS,
                "--control",
                Integer.toString(run.ports().quickBooks()));
        start("simulated-quickbooks", options, List.of("--password", store.password()));
    }

    private void start(String name, List<String> options, List<String> secretOptions) {
        List<String> java = List.of("-cp", System.getProperty("java.class.path"), SimulatorMain.class.getName());
        List<String> command = Stream.concat(java.stream(), options.stream()).toList();
        var environment = Map.of(SimulatorMain.SECRET_OPTIONS, SimulatorMain.environment(secretOptions));
        run.start(new Program(name, run.installation().command(run.data(), command), environment, run.data()));
    }

    private Path written(String qwc) {
        try {
            return Files.writeString(Files.createDirectories(folder).resolve("counterfoil.qwc"), qwc);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hex() {
        return HexFormat.of().formatHex(Secrets.random(KEY_BYTES));
    }
}
