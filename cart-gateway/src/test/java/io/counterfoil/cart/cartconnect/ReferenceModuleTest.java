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
import io.counterfoil.cart.connection.Credentials;
import io.counterfoil.cart.connection.Trouble.Kind;
import io.counterfoil.cart.reading.CartReader;
import java.io.IOException;
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
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        server.environment()
                .putAll(Map.of(
                        "CART_CONNECT_PASSWORD",
                        PASSWORD,
                        "CART_CONNECT_ORDERS",
                        folder.resolve("orders.json").toString()));
        php = Optional.of(server.start());
        orders(3);
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
    void everyModuleHasTheSameProtocolAndCanBeParsed() throws IOException, InterruptedException {
        byte[] reference = Files.readAllBytes(MODULES.resolve("reference/cartconnect/protocol.php"));
        List<Path> files;
        try (Stream<Path> all = Files.walk(MODULES)) {
            files = all.filter(file -> file.toString().endsWith(".php")).toList();
        }
        assertTrue(files.size() >= 6, files.toString());
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
