package io.counterfoil.cart.prestashop;

import io.counterfoil.cart.document.CartXml;
import io.counterfoil.cart.document.Xml;
import io.counterfoil.events.Order;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The orders that real shops answered with, each with what belongs to it; they lie beside the project, if at all. */
public final class RecordedOrders {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private RecordedOrders() {}

    /** Those whose lines were recorded, too; by version of the shop and id. */
    public static Map<String, Order> read(Path carts) {
        Map<String, Order> orders = new TreeMap<>();
        children(carts)
                .filter(version -> version.getFileName().toString().startsWith("prestashop-"))
                .forEach(version -> read(version, orders));
        return orders;
    }

    private static void read(Path version, Map<String, Order> orders) {
        Map<Resource, List<Xml>> all = records(version);
        all.get(Resource.ORDERS).stream()
                .filter(order -> all.get(Resource.ORDER_DETAILS).stream()
                        .anyMatch(detail -> detail.text("id_order").equals(order.text("id"))))
                .forEach(order -> orders.put(
                        version.getFileName() + "/" + order.text("id"),
                        new PrestaOrder(new PrestaDocument(order, all), NEW_YORK).read()));
    }

    /** All whole records of all answers, each once. */
    private static Map<Resource, List<Xml>> records(Path version) {
        List<Xml> all = children(version)
                .map(exchange -> exchange.resolve("response.xml"))
                .filter(Files::exists)
                .map(RecordedOrders::text)
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

    private static Stream<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isDirectory).sorted().toList().stream();
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
}
