package io.counterfoil.cart.cartconnect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Credentials;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble;
import io.counterfoil.cart.connection.Trouble.Kind;
import io.counterfoil.cart.document.Fields;
import io.counterfoil.cart.reading.Cart;
import io.counterfoil.cart.reading.CartReader;
import io.counterfoil.cart.reading.Catalogue;
import io.counterfoil.cart.reading.ListedOrder;
import io.counterfoil.cart.reading.Listing;
import io.counterfoil.cart.reading.OrderList;
import io.counterfoil.cart.reading.Records;
import io.counterfoil.cart.reading.Refusal;
import io.counterfoil.cart.reading.Search;
import io.counterfoil.cart.reading.StockResult;
import io.counterfoil.cart.reading.StockWrite;
import io.counterfoil.events.CartCustomer;
import io.counterfoil.events.CartItem;
import io.counterfoil.events.Order;
import io.counterfoil.events.Order.Address;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The modules in PHP, where PHP is. */
class ReferenceModuleTest {

    private static final Path MODULES =
            Path.of("../deploy/modules").toAbsolutePath().normalize();
    private static final String PASSWORD = "correct-horse-battery";
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    private Optional<Process> php = Optional.empty();
    private int port;

    @BeforeEach
    void serve() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/php")), "PHP is not installed here (apt-get install php-cli)");
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        ProcessBuilder server = new ProcessBuilder(
                        "/usr/bin/php",
                        "-S",
                        "127.0.0.1:" + port,
                        "-t",
                        MODULES.resolve("reference").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("php.log").toFile());
        server.environment().putAll(Map.of("CART_CONNECT_PASSWORD", PASSWORD, "CART_CONNECT_DATA", folder.toString()));
        php = Optional.of(server.start());
        orders(3);
        for (String file : List.of("items.json", "customers.json")) {
            Files.copy(MODULES.resolve("reference/cartconnect/" + file), folder.resolve(file));
        }
        await().atMost(Duration.ofSeconds(20))
                .ignoreExceptionsInstanceOf(ConnectException.class)
                .until(() -> {
                    new Socket(InetAddress.getLoopbackAddress(), port).close();
                    return true;
                });
    }

    @AfterEach
    void stop() {
        php.ifPresent(Process::destroy);
    }

    @Test
    void everyOrderIsReadAndTheConnectionTestPasses() throws IOException {
        orders(250);
        CartReader reader = reader(PASSWORD);

        assertEquals("Harbour & Co", reader.testedName());
        assertEquals(250, reader.readAll(NOON).ids().size());
        assertEquals("75.52", reader.seen().get(0).order().total().toString());
        assertEquals(List.of(), reader.seen().get(0).order().defects());
        assertEquals(
                Optional.of(List.of("1", "250")),
                reader.present(NOON, Stream.of(1L, 250L, 251L))
                        .fold(ids -> Optional.of(ids.stream().sorted().toList()), trouble -> Optional.empty()));
    }

    @Test
    void whoDoesNotKnowThePasswordOrRepeatsACallIsRefused() throws IOException, InterruptedException {
        assertEquals(
                Kind.WRONG_KEY, reader("another-password-of-mine").testTrouble().kind());
        CallSignature call =
                new CallSignature("GET", "call=hello", Instant.now().getEpochSecond(), "a".repeat(32), "");

        assertEquals(List.of(200, 401), List.of(status(call, "call=hello"), status(call, "call=hello")));
        CallSignature other =
                new CallSignature("GET", "call=hello", Instant.now().getEpochSecond(), "b".repeat(32), "");
        assertEquals(401, status(other, "call=orders&since=2026-11-22T12:00:00Z"), "signed for another call");
        CallSignature old = new CallSignature(
                "GET", "call=hello", Instant.now().minusSeconds(400).getEpochSecond(), "c".repeat(32), "");
        assertEquals(401, status(old, "call=hello"));
    }

    @Test
    void itemsAndTheirStockAreReadAndWritten() {
        Catalogue catalogue = cart().catalogue().orElseThrow();
        assertEquals(
                List.of("MUG", "TEE-RED-M", "TEE-RED-L", "ENGRAVING"),
                got(catalogue.changed(connection(), catalogue.startAt(NOON))).rows().stream()
                        .map(CartItem::sku)
                        .toList());

        List<StockResult> stock = got(catalogue.setStock(
                connection(),
                List.of(
                        write(null, "TEE-RED-M", 40),
                        write("1", "", 8),
                        write(null, "ENGRAVING", 1),
                        write("404", "X", 1))));

        assertEquals(
                List.of(Optional.empty(), Optional.empty(), Optional.of("REFUSED"), Optional.of("NO_SUCH_RECORD")),
                stock.stream()
                        .map(result -> Optional.ofNullable(result.refusal()).map(Refusal::code))
                        .toList());
        CartItem shirt = got(catalogue.called(connection(), "TEE-RED-M")).orElseThrow();
        assertEquals("2:1", shirt.cartItemId());
        assertEquals(new BigDecimal("40"), shirt.quantity());

        CartItem dearer = new CartItem(null, "", "", "", new BigDecimal("21.50"), null, true, null);
        got(catalogue.update(connection(), shirt, dearer));
        CartItem made = got(catalogue.create(
                connection(), new CartItem(null, "NEW", "New & fine", "", new BigDecimal("1.10"), null, true, null)));
        assertEquals(
                new BigDecimal("21.50"),
                got(catalogue.one(connection(), "2:1")).orElseThrow().price());
        assertEquals(
                List.of("NEW"),
                got(catalogue.list(connection(), new Search("New & fine", "", 10))).rows().stream()
                        .map(CartItem::sku)
                        .toList());
        assertEquals("4", made.cartItemId());
    }

    @Test
    void customersAreReadAndWrittenAndWhatTheShopRefusesIsSaid() {
        Records<CartCustomer> customers = cart().customers().orElseThrow();
        CartCustomer zoe =
                got(customers.called(connection(), "zoe@example.com")).orElseThrow();
        assertEquals("12 Harbour Way", zoe.billing().line1());

        got(customers.update(
                connection(),
                zoe,
                new CartCustomer(null, "", "", "", "", "555 99", Address.none(), Address.none(), null)));
        Outcome<CartCustomer> twice = customers.create(
                connection(),
                new CartCustomer(null, "Z", "A", "", "zoe@example.com", "", Address.none(), Address.none(), null));

        assertEquals(
                "555 99", got(customers.one(connection(), "33")).orElseThrow().phone());
        assertEquals(
                "The shop did not accept what it was sent: another customer has this e-mail address",
                twice.fold(made -> "made", Trouble::reason));
    }

    @Test
    void ordersAreListedTheNewestFirst() throws IOException {
        orders(12);
        OrderList orders = cart().orderList().orElseThrow();

        Listing<ListedOrder> page = got(orders.list(connection(), new Search("", "", 10)));

        assertEquals("12", page.rows().get(0).cartOrderId());
        assertEquals(
                2,
                got(orders.list(connection(), new Search("", page.next(), 10)))
                        .rows()
                        .size());
        assertEquals(
                "7", got(orders.one(connection(), "7")).orElseThrow().order().cartOrderId());
    }

    /** The rows are those of a real OpenCart 4.1.0.3, which keeps amounts in its own currency. */
    @ParameterizedTest
    @CsvSource({"USD, 1.00000000, 856.40, 702.00, 149.40, 5.00", "EUR, 0.78460002, 671.93, 550.79, 117.22, 3.92"})
    void openCartsRowsBecomeAnOrderToTheCent(
            String currency, String rate, BigDecimal total, BigDecimal lines, BigDecimal tax, BigDecimal shipping)
            throws IOException, InterruptedException {
        Order order = ofOpenCart(Path.of("src/test/resources/opencart/004-order-simple-rows.json"), currency, rate);

        assertEquals(List.of(), order.defects());
        assertEquals(total, order.total());
        assertEquals(lines, order.lines().stream().map(Order.Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
        assertEquals(tax, order.tax());
        assertEquals(shipping, CartReader.sum(order.shippings()));
        assertEquals(Order.OrderStatus.OPEN, order.status());
        assertEquals("Fennimore", order.billing().lastName());
        assertEquals("Product 16", order.lines().get(1).sku());
        CartReader.assertBalancedOrTold(order);
    }

    /** OpenCart has no interface that tells orders: what was recorded are its tables, which our module reads. */
    @ParameterizedTest
    @CsvSource({
        "004-order-simple, 856.40, Fennimore",
        "007-order-unicode-company, 377.60, 'O''Grauß-Ångmark'",
        "009-order-eur, 254.40, Tolliver"
    })
    void ourModuleReadsTheRecordedOrdersOfOpenCart(String recording, BigDecimal total, String lastName)
            throws IOException, InterruptedException {
        Optional<Path> rows = Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(above -> above.resolve("shared/carts/opencart-4.1.0.3")
                        .resolve(recording)
                        .resolve("rows.json"))
                .filter(Files::exists)
                .findFirst();
        assumeTrue(rows.isPresent(), "skipped: no folder shared/carts with recorded exchanges beside this checkout");

        Order order = ofOpenCart(rows.orElseThrow(), "USD", "1.00000000");

        assertEquals(List.of(), order.defects());
        assertEquals(total, order.total());
        assertEquals(lastName, order.billing().lastName());
        CartReader.assertBalancedOrTold(order);
    }

    private static Order ofOpenCart(Path rows, String currency, String rate) throws IOException, InterruptedException {
        String script = """
                require $argv[1] . '/protocol.php';
                require $argv[1] . '/order.php';
                $rows = json_decode(file_get_contents($argv[2]), true);
                $order = ['currency_code' => $argv[3], 'currency_value' => $argv[4], 'status_name' => 'Pending',
                    'complete' => false, 'processing' => true, 'billing_zone' => 'NY', 'billing_country' => 'US',
                    'shipping_zone' => 'NY', 'shipping_country' => 'US'] + $rows['oc_order'][0];
                $products = array_map(function ($p) { return $p + ['options' => '']; }, $rows['oc_order_product']);
                echo json_encode((new CartConnectOrder($order, $products, $rows['oc_order_total']))->written());
                """;
        Process mapping = new ProcessBuilder(
                        "/usr/bin/php",
                        "-r",
                        script,
                        MODULES.resolve("opencart/cartconnect").toString(),
                        rows.toString(),
                        currency,
                        rate)
                .redirectErrorStream(true)
                .start();
        String json = new String(mapping.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, mapping.waitFor(), json);
        return new CartConnectOrder(new Fields(JSON.readTree(json))).read();
    }

    private static StockWrite write(@Nullable String id, String sku, int quantity) {
        return new StockWrite(UUID.randomUUID(), id, sku, BigDecimal.valueOf(quantity));
    }

    private static Cart cart() {
        return new CartConnectCart(CartReader.http(), Clock.systemUTC());
    }

    private CartConnection connection() {
        return new CartConnection(
                UUID.randomUUID(), UUID.randomUUID(), URI.create(address()), new Credentials("module", PASSWORD));
    }

    private static <T> T got(Outcome<T> outcome) {
        return outcome.fold(value -> value, trouble -> {
            throw new AssertionError(trouble.toString());
        });
    }

    @Test
    void everyModuleHasTheSameProtocolAndCanBeParsed() throws IOException, InterruptedException {
        byte[] reference = Files.readAllBytes(MODULES.resolve("reference/cartconnect/protocol.php"));
        List<Path> files;
        try (Stream<Path> all = Files.walk(MODULES)) {
            files = all.filter(file -> file.toString().endsWith(".php")).toList();
        }
        assertTrue(files.size() >= 16, files.toString());
        for (Path file : files) {
            if (file.endsWith("protocol.php")) {
                assertArrayEquals(reference, Files.readAllBytes(file), file.toString());
            }
            Process lint = new ProcessBuilder("/usr/bin/php", "-l", file.toString())
                    .redirectErrorStream(true)
                    .start();
            String words = new String(lint.getInputStream().readAllBytes(), UTF_8);
            assertEquals(0, lint.waitFor(), words);
        }
    }

    private int status(CallSignature call, String query) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + "/cartconnect/index.php?" + query));
        call.headers(PASSWORD).forEach(request::header);
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.discarding())
                .statusCode();
    }

    private void orders(int many) throws IOException {
        ArrayNode one =
                (ArrayNode) JSON.readTree(Files.readString(MODULES.resolve("reference/cartconnect/orders.json")));
        ArrayNode all = JSON.createArrayNode();
        LongStream.rangeClosed(1, many).forEach(id -> {
            ObjectNode order = one.get(0).deepCopy();
            String moment = NOON.plusSeconds(id / 150).toString();
            all.add(order.put("id", "" + id).put("created", moment).put("modified", moment));
        });
        Files.writeString(folder.resolve("orders.json"), all.toString());
    }

    private CartReader reader(String password) {
        return new CartReader(
                new CartConnectCart(CartReader.http(), Clock.systemUTC()),
                address(),
                new Credentials("module", password));
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }
}
