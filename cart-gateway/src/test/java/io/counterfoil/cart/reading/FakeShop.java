package io.counterfoil.cart.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.counterfoil.cart.connection.Credentials;
import io.counterfoil.cart.reading.Placed.Kind;
import io.counterfoil.cart.reading.Placed.Refunded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A shop that answers over HTTP; what it says and how is a matter of its dialect. */
public abstract class FakeShop implements AutoCloseable {

    public static final String NAME = "Harbour & Co";

    static {
        // Without it the JDK's server waits 40 ms before the end of each answer.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Map<Long, Placed> orders = new TreeMap<>();
    private final List<Refunded> refunds = new ArrayList<>();
    private final Map<Long, Product> products = new TreeMap<>();
    private final Map<Long, Person> people = new TreeMap<>();
    private final Map<String, Reply> lastReplies = new HashMap<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final HttpServer server;
    private volatile ZoneId zone = ZoneOffset.UTC;
    private volatile UnaryOperator<Reply> fault = reply -> reply;
    private volatile Runnable afterCall = () -> {};
    private volatile int staleEach;

    protected FakeShop() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** What a merchant would enter for this shop. */
    public abstract Credentials credentials();

    /** The dialect. */
    protected abstract Reply reply(Call call);

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public synchronized void place(long id, Instant at, Kind kind) {
        orders.put(id, new Placed(id, at, at, kind));
    }

    public synchronized void touch(long id, Instant at) {
        orders.computeIfPresent(id, (key, order) -> order.changed(at));
    }

    public synchronized void delete(long id) {
        orders.remove(id);
    }

    public synchronized void refund(long order, Instant at, String amount) {
        refunds.add(new Refunded(refunds.size() + 1L, order, at, new BigDecimal(amount), Optional.empty()));
        refundMoves(order, at);
    }

    /** One of the first item goes back, with the shipping and the tax of both. */
    public synchronized void giveBack(long order, Instant at) {
        Placed.Item sold = orders.get(order).items().get(0);
        Placed.Item one = new Placed.Item(sold.sku(), sold.name(), 1, sold.price());
        BigDecimal amount = one.amount().add(Placed.SHIPPING).add(Refunded.TAX);
        refunds.add(new Refunded(refunds.size() + 1L, order, at, amount, Optional.of(one)));
        refundMoves(order, at);
    }

    /** Whether giving money back moves the order's last change; not in every cart. */
    protected void refundMoves(long order, Instant at) {}

    public synchronized void put(Product product) {
        products.put(product.id(), product);
    }

    public synchronized void put(Person person) {
        people.put(person.id(), person);
    }

    public synchronized Stream<Product> products() {
        return List.copyOf(products.values()).stream();
    }

    public Optional<Product> product(long id) {
        return products().filter(product -> product.id() == id).findFirst();
    }

    public synchronized Stream<Person> people() {
        return List.copyOf(people.values()).stream();
    }

    public Optional<Person> person(long id) {
        return people().filter(person -> person.id() == id).findFirst();
    }

    /** The id of the next product or person that is made here. */
    protected synchronized long nextId() {
        return 1000L + products.size() + people.size();
    }

    public void zone(ZoneId id) {
        zone = id;
    }

    protected ZoneId zone() {
        return zone;
    }

    protected LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone);
    }

    protected synchronized Stream<Placed> orders() {
        return List.copyOf(orders.values()).stream();
    }

    protected synchronized Stream<Refunded> refunds() {
        return List.copyOf(refunds).stream();
    }

    public int calls() {
        return calls.get();
    }

    /** Answers each call so from now on. */
    public void fault(UnaryOperator<Reply> instead) {
        fault = instead;
    }

    /** Done after each call that was answered. */
    public void afterCall(Runnable action) {
        afterCall = action;
    }

    /** Answers each so-many-eth call with what it said before to the same path. */
    public void stale(int each) {
        staleEach = each;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Call call = new Call(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    query(exchange.getRequestURI().getRawQuery()),
                    exchange.getRequestHeaders().entrySet().stream()
                            .collect(Collectors.toMap(
                                    header -> header.getKey(), header -> String.join(",", header.getValue()))),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            int number = calls.incrementAndGet();
            Reply reply = fault.apply(remembered(number, call));
            reply.headers().forEach(exchange.getResponseHeaders()::add);
            byte[] body = reply.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            afterCall.run();
        }
    }

    private synchronized Reply remembered(int number, Call call) {
        Reply before = lastReplies.get(call.path());
        if (staleEach > 0 && number % staleEach == 0 && before != null) {
            return before;
        }
        Reply reply = reply(call);
        lastReplies.put(call.path(), reply);
        return reply;
    }

    protected static Map<String, String> query(String raw) {
        return Arrays.stream(Optional.ofNullable(raw).orElse("").split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> URLDecoder.decode(pair[0], UTF_8),
                        pair -> pair.length < 2 ? "" : URLDecoder.decode(pair[1], UTF_8),
                        (one, other) -> other,
                        TreeMap::new));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** What was asked; the names of headers as {@code Capitalized}. */
    public record Call(
            String method, String path, Map<String, String> query, Map<String, String> headers, String body) {
        public String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** What is answered. */
    public record Reply(int status, Map<String, String> headers, String body) {
        public static Reply of(int status, String body) {
            return new Reply(status, Map.of(), body);
        }
    }
}
