package io.counterfoil.queue;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.counterfoil.events.Wire;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Plays connector-service's withdrawing of tasks: every one is withdrawn, unless a test has said otherwise. */
public final class FakeConnector implements QuarkusTestResourceLifecycleManager {

    private final Map<String, String> words = new ConcurrentHashMap<>();
    private final Map<String, Runnable> events = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private HttpServer server = start(0);

    @Override
    public Map<String, String> start() {
        return Map.of(
                "counterfoil.url.connector",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(FakeConnector.class));
    }

    /** What it says of this task from now on. */
    void says(Object taskId, String word) {
        words.put(taskId.toString(), word);
    }

    /** What happens before it answers about this task. */
    void before(Object taskId, Runnable event) {
        events.put(taskId.toString(), event);
    }

    /** Of this store: address and token of each call. */
    List<String> calls(Object storeId) {
        return calls.stream().filter(call -> call.contains(storeId.toString())).toList();
    }

    /** While this runs, nothing listens where it did. */
    void without(Runnable test) {
        int port = server.getAddress().getPort();
        server.stop(0);
        try {
            test.run();
        } finally {
            server = start(port);
        }
    }

    private HttpServer start(int port) {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            started.createContext("/internal/stores", this::withdraw);
            started.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void withdraw(HttpExchange exchange) throws IOException {
        List<String> tasks = new ArrayList<>();
        Wire.mapper().readTree(exchange.getRequestBody()).path("tasks").forEach(task -> tasks.add(task.asText()));
        calls.add(exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Authorization").startsWith("Bearer ey"));
        tasks.forEach(task -> events.getOrDefault(task, () -> {}).run());
        Map<String, String> answers = new TreeMap<>();
        tasks.forEach(task -> answers.put(task, words.getOrDefault(task, "WITHDRAWN")));
        byte[] body = Wire.mapper().writeValueAsString(answers).getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
