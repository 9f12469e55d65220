package io.counterfoil.cart.prestashop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.counterfoil.cart.document.CartXml;
import io.counterfoil.cart.document.Xml;
import io.counterfoil.cart.reading.CartReader;
import io.counterfoil.events.Order;
import io.counterfoil.events.Order.Charge;
import io.counterfoil.events.Order.Line;
import io.counterfoil.events.Order.OrderStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What real shops said, put together as the adapter fetches it: some answers of an 8.2.1 beside the tests, all of both
 * shops in a folder {@code shared} where developers have it.
 */
class PrestaRecordingsTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void readsTheSimpleOrder() {
        Order order = order("8");

        assertEquals("LXSNEQWUR", order.number());
        assertEquals(OrderStatus.OPEN, order.status());
        assertEquals("Payment accepted", order.cartStatus());
        assertEquals("USD", order.currency());
        assertEquals(Instant.parse("2026-11-22T03:03:24Z"), order.createdAt());
        assertEquals(LocalDate.of(2026, 11, 21), order.orderDate(), "the day in New York");
        assertEquals(
                List.of(
                        new Line(
                                "11",
                                "demo_1",
                                "Hummingbird printed t-shirt (Size:S - Color:White)",
                                new BigDecimal("3"),
                                new BigDecimal("58.80")),
                        new Line(
                                "12",
                                "demo_3",
                                "Hummingbird printed sweater (Size:S)",
                                new BigDecimal("2"),
                                new BigDecimal("57.44"))),
                order.lines());
        assertEquals(new BigDecimal("7.00"), CartReader.sum(order.shippings()));
        assertEquals(
                new BigDecimal("7.39"), order.tax(), "what the total is more than without tax, not the parts' 7.40");
        assertEquals(new BigDecimal("130.63"), order.total());
        assertEquals(Instant.parse("2026-11-22T03:03:25Z"), order.payment().paidAt());
        assertEquals(List.of(), order.defects());
    }

    @ParameterizedTest
    @CsvSource({"13, 6.11, 62.02", "14, 11.72, 43.60"})
    void takesVouchersAsDiscountsByName(String id, BigDecimal discount, BigDecimal withoutTax) {
        Order order = order(id);

        assertEquals(discount, CartReader.sum(order.discounts()));
        assertEquals(withoutTax, order.total().subtract(order.tax()));
        assertTrue(order.discounts().stream().noneMatch(charge -> charge.label().equals("Discount")));
    }

    @Test
    void takesWrappingAsAChargeOfItsOwn() {
        assertEquals(
                List.of(new Charge("gift-wrapping", "Gift wrapping", new BigDecimal("3.50"))),
                order("15").wrappings());
        assertEquals("Für Oma ♥", order("15").note());
    }

    @Test
    void readsAnOrderInItsOwnCurrency() {
        Order order = order("16");

        assertEquals("EUR", order.currency());
        assertEquals(new BigDecimal("45.06"), order.total());
    }

    @Test
    void roundsLinesThatHaveFractionsOfACent() {
        Order order = order("19");

        assertTrue(order.lines().stream().allMatch(line -> line.amount().scale() == 2));
        assertEquals(List.of(), order.fees());
        assertEquals(List.of(), order.defects());
    }

    @Test
    void statesCreditSlipsWithTaxAndShipping() {
        assertEquals(new BigDecimal("68.90"), CartReader.sum(order("25").refunds()));
        assertEquals(new BigDecimal("27.69"), CartReader.sum(order("24").refunds()));
    }

    @ParameterizedTest
    @CsvSource({"21, UNPAID", "23, CANCELLED", "25, REFUNDED", "26, COMPLETED", "8, OPEN"})
    void knowsTheStatusByItsFlags(String id, OrderStatus status) {
        assertEquals(status, order(id).status());
    }

    @Test
    void readsAStateOfAShopWithSeveralLanguages() {
        String state = "<order_state><id>6</id><paid>0</paid><template><language id=\"1\">order_canceled</language>"
                + "<language id=\"2\">order_canceled</language></template></order_state>";

        assertEquals(
                "CANCELLED",
                CartXml.read(state).fold(xml -> PrestaOrder.status(xml).name(), Object::toString));
    }

    @ParameterizedTest
    @ValueSource(strings = {"prestashop-8.2.1", "prestashop-8.0.5"})
    void everyRecordedOrderBalancesOrTellsItsDefect(String version) {
        Map<Resource, List<Xml>> all = records(recorded(version));
        List<Xml> orders = all.get(Resource.ORDERS).stream()
                .filter(order -> all.get(Resource.ORDER_DETAILS).stream()
                        .anyMatch(detail -> detail.text("id_order").equals(order.text("id"))))
                .toList();

        assertTrue(orders.size() >= 15, orders.size() + " orders found");
        orders.forEach(order -> {
            Order read = new PrestaOrder(new PrestaDocument(order, all), NEW_YORK).read();
            CartReader.assertBalancedOrTold(read);
            assertEquals(List.of(), read.defects(), read.cartOrderId());
            assertEquals(0, new BigDecimal(order.text("total_paid")).compareTo(read.total()), read.cartOrderId());
        });
    }

    private static Order order(String id) {
        Map<Resource, List<Xml>> own = records(files(own()));
        Xml order = own.get(Resource.ORDERS).stream()
                .filter(record -> record.text("id").equals(id))
                .findFirst()
                .orElseThrow();
        return new PrestaOrder(new PrestaDocument(order, own), NEW_YORK).read();
    }

    /** All whole records of some answers, each once. */
    private static Map<Resource, List<Xml>> records(Stream<Path> answers) {
        List<Xml> all = answers.map(PrestaRecordingsTest::text)
                .flatMap(text -> CartXml.read(text).fold(Stream::of, trouble -> Stream.empty()))
                .flatMap(answer ->
                        Stream.concat(answer.children(), answer.children().flatMap(Xml::children)))
                .filter(record -> !record.text("id").isEmpty())
                .toList();
        Map<Resource, List<Xml>> found = new EnumMap<>(Resource.class);
        Arrays.stream(Resource.values()).forEach(resource -> found.put(resource, whole(resource, all)));
        return found;
    }

    private static List<Xml> whole(Resource resource, List<Xml> all) {
        Map<String, Xml> byId = new LinkedHashMap<>();
        all.stream()
                .filter(record -> record.name().equals(resource.record()))
                .filter(record -> resource != Resource.ORDERS
                        || !record.text("total_paid_tax_incl").isEmpty())
                .forEach(record -> byId.put(record.text("id"), record));
        return List.copyOf(byId.values());
    }

    private static Path own() {
        try {
            return Path.of(PrestaRecordingsTest.class.getResource("/prestashop").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Path> recorded(String version) {
        Optional<Path> carts = sharedCarts();
        assumeTrue(carts.isPresent(), "skipped: no folder shared/carts with recorded exchanges beside this checkout");
        return files(carts.orElseThrow().resolve(version))
                .map(exchange -> exchange.resolve("response.xml"))
                .filter(Files::exists);
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> sharedCarts() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared/carts"))
                .filter(Files::isDirectory)
                .findFirst();
    }
}
