package io.counterfoil.cart.reading;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Credentials;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble;
import io.counterfoil.cart.connection.UrlPolicy;
import io.counterfoil.cart.guest.FreeVisits;
import io.counterfoil.cart.guest.Guest;
import io.counterfoil.cart.http.CartHttp;
import io.counterfoil.cart.http.StatusTrouble;
import io.counterfoil.events.Order;
import io.counterfoil.events.Order.Charge;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads a cart as the poller does, and keeps what it saw. */
public final class CartReader {

    private static final int MOST_PAGES = 500;

    private final Cart cart;
    private final CartConnection connection;
    private final List<SeenOrder> seen = new ArrayList<>();
    private Cursor cursor;
    private boolean patient;

    public CartReader(Cart cart, String address, Credentials credentials) {
        this.cart = cart;
        connection = new CartConnection(UUID.randomUUID(), UUID.randomUUID(), URI.create(address), credentials);
        cursor = new Cursor("nowhere");
    }

    public static CartHttp http() {
        return http(new UrlPolicy(true), Duration.ofSeconds(20), 20_000_000);
    }

    public static CartHttp http(UrlPolicy policy, Duration deadline, int maxBytes) {
        Guest guest = new Guest(new FreeVisits(), Duration.ofSeconds(60));
        return new CartHttp(policy, new StatusTrouble(Clock.systemUTC()), deadline, maxBytes, guest);
    }

    /** Tries again when the cart is in trouble. */
    public CartReader patient() {
        patient = true;
        return this;
    }

    public CartReader readAll(Instant from) {
        cursor = cart.startAt(from);
        return readOn();
    }

    /** Another run, from where the last ended. */
    public CartReader readOn() {
        boolean more = true;
        for (int pages = 0; more; pages++) {
            assertTrue(pages < MOST_PAGES, "does not end: " + cursor.text());
            more = cart.read(connection, new Cursor(cursor.text())).fold(this::kept, this::again);
        }
        seen.forEach(order -> assertBalancedOrTold(order.order()));
        return this;
    }

    private boolean kept(Page page) {
        seen.addAll(page.orders());
        cursor = page.next();
        return page.more();
    }

    private boolean again(Trouble trouble) {
        assertTrue(patient, trouble.toString());
        return true;
    }

    public CartReader forget() {
        seen.clear();
        return this;
    }

    public Set<Long> ids() {
        return seen.stream()
                .map(order -> Long.parseLong(order.order().cartOrderId()))
                .collect(toSet());
    }

    /** The last that was said of the one order there is. */
    public SeenOrder onlySeen() {
        assertEquals(1, ids().size(), ids().toString());
        return seen.get(seen.size() - 1);
    }

    public Order only() {
        return onlySeen().order();
    }

    public List<SeenOrder> seen() {
        return List.copyOf(seen);
    }

    public Cart cart() {
        return cart;
    }

    /** Which of these orders, made at this moment, the cart still has. */
    public Outcome<Set<String>> present(Instant created, Stream<Long> ids) {
        return cart.present(
                connection,
                ids.map(id -> new ToldOrder(String.valueOf(id), created)).toList());
    }

    public Trouble trouble(Instant from) {
        return trouble(cart.read(connection, cart.startAt(from)));
    }

    public Trouble testTrouble() {
        return trouble(cart.test(connection));
    }

    public String testedName() {
        return cart.test(connection).fold(name -> name, trouble -> {
            throw new AssertionError(trouble.toString());
        });
    }

    private static <T> Trouble trouble(Outcome<T> outcome) {
        return outcome.fold(
                value -> {
                    throw new AssertionError("no trouble but " + value);
                },
                trouble -> trouble);
    }

    public static BigDecimal sum(List<Charge> charges) {
        return charges.stream().map(Charge::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public static void assertBalancedOrTold(Order order) {
        BigDecimal lines = order.lines().stream().map(Order.Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal charges = Stream.of(order.shippings(), order.handlings(), order.wrappings(), order.fees())
                .map(CartReader::sum)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal paid = sum(order.giftCertificates()).add(sum(order.rewardPoints()));
        BigDecimal parts = lines.subtract(sum(order.discounts()))
                .add(charges)
                .add(order.tax())
                .subtract(paid);
        assertTrue(
                parts.compareTo(order.total()) == 0 || !order.defects().isEmpty(),
                order.cartOrderId() + ": " + parts + " and not " + order.total());
    }
}
