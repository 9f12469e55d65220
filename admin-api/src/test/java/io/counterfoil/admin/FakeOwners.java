package io.counterfoil.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plays the four services behind admin-api: takes only calls with a good token, answers what a test has told it to. */
public final class FakeOwners implements QuarkusTestResourceLifecycleManager {

    private static final List<String> NAMES = List.of("connector", "queue", "cart", "history");

    private final Map<String, HttpServer> servers = new HashMap<>();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile @Nullable String anything;

    record Answer(int status, String type, String body, String etag) {}

    /**
     * One call.
     *
     * @param headers of those that are passed on: the type of the body, and If-Match
     */
    record Call(String owner, String method, String uri, Token token, String body, List<String> headers) {}

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>();
        for (String name : NAMES) {
            startAgain(name, 0);
            config.put(
                    "counterfoil.url." + name,
                    "http://127.0.0.1:" + servers.get(name).getAddress().getPort());
        }
        return config;
    }

    @Override
    public void stop() {
        servers.values().forEach(server -> server.stop(0));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(FakeOwners.class));
    }

    /** What the service answers from now on; without it 404. An address may end with {@code ?*} for any parameters. */
    void when(String owner, String method, String uri, int status, String type, String body) {
        answers.put(owner + " " + method + " " + uri, new Answer(status, type, body, ""));
    }

    /** The same with an entity tag. */
    void whenTagged(String owner, String method, String uri, String type, String body, String etag) {
        answers.put(owner + " " + method + " " + uri, new Answer(200, type, body, etag));
    }

    void when(String owner, String method, String uri, String json) {
        when(owner, method, uri, 200, "application/json", json);
    }

    /** What a service answers to what it was not told about; null for 404. */
    void answerAnything(@Nullable String json) {
        anything = json;
    }

    List<Call> calls(String owner) {
        return calls.stream().filter(call -> call.owner().equals(owner)).toList();
    }

    void forgetCalls() {
        calls.clear();
    }

    /** While this runs, nothing listens where the service did. */
    void without(String owner, Runnable test) {
        int port = servers.get(owner).getAddress().getPort();
        servers.get(owner).stop(0);
        try {
            test.run();
        } finally {
            startAgain(owner, port);
        }
    }

    private void startAgain(String name, int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.createContext("/", exchange -> handle(name, exchange));
            server.start();
            servers.put(name, server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(String owner, HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        String uri = exchange.getRequestURI().toString();
        Token token = Token.of(exchange.getRequestHeaders().getFirst("Authorization"));
        List<String> headers = Stream.of("Content-Type", "If-Match")
                .map(exchange.getRequestHeaders()::getFirst)
                .map(String::valueOf)
                .toList();
        calls.add(new Call(owner, exchange.getRequestMethod(), uri, token, body, headers));
        String json = anything;
        Answer unknown = json == null
                ? new Answer(404, "application/problem+json", "{\"status\":404,\"code\":\"NOT_FOUND\"}", "")
                : new Answer(200, "application/json", json, "");
        String key = owner + " " + exchange.getRequestMethod() + " " + uri;
        Answer whatever = answers.getOrDefault(key.replaceFirst("\\?.*", "?*"), unknown);
        send(exchange, token.good() ? answers.getOrDefault(key, whatever) : new Answer(401, "text/plain", "who?", ""));
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] bytes = answer.body().getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        if (!answer.etag().isEmpty()) {
            exchange.getResponseHeaders().set("ETag", answer.etag());
        }
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
