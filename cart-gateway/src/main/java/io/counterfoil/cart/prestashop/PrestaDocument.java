package io.counterfoil.cart.prestashop;

import io.counterfoil.cart.document.ContentHash;
import io.counterfoil.cart.document.Xml;
import io.counterfoil.cart.reading.SeenOrder;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One order with what belongs to it. */
record PrestaDocument(Xml order, Map<Resource, List<Xml>> companions) {

    /** A secret of the shop's pages, and the shop's own address in every link. */
    private static final Set<String> NOT_KEPT = Set.of("secure_key", "xlink:href");

    SeenOrder seen(ZoneId zone) {
        String raw = raw();
        return new SeenOrder(new PrestaOrder(this, zone).read(), raw, ContentHash.of(raw));
    }

    Stream<Xml> details() {
        return ofOrder(Resource.ORDER_DETAILS, "id_order", "id");
    }

    Stream<Xml> cartRules() {
        return ofOrder(Resource.ORDER_CART_RULES, "id_order", "id");
    }

    Stream<Xml> slips() {
        return ofOrder(Resource.ORDER_SLIP, "id_order", "id");
    }

    Stream<Xml> payments() {
        return ofOrder(Resource.ORDER_PAYMENTS, "order_reference", "reference");
    }

    Optional<Xml> state() {
        return named(Resource.ORDER_STATES, order.text("current_state"));
    }

    Optional<Xml> currency() {
        return named(Resource.CURRENCIES, order.text("id_currency"));
    }

    Optional<Xml> customer() {
        return named(Resource.CUSTOMERS, order.text("id_customer"));
    }

    Optional<Xml> address(String field) {
        return named(Resource.ADDRESSES, order.text(field));
    }

    Optional<Xml> named(Resource resource, String id) {
        return companions.getOrDefault(resource, List.of()).stream()
                .filter(record -> record.text("id").equals(id))
                .findFirst();
    }

    /** In the first of the shop's languages. */
    static String words(Xml record, String field) {
        return record.in(field)
                .flatMap(words -> words.children().findFirst().or(() -> Optional.of(words)))
                .map(Xml::text)
                .orElse("");
    }

    static Stream<Xml> taxes(Xml detail) {
        return detail.in("associations").flatMap(all -> all.in("taxes")).stream()
                .flatMap(taxes -> taxes.each("tax"));
    }

    private Stream<Xml> ofOrder(Resource resource, String field, String ofOrder) {
        return companions.getOrDefault(resource, List.of()).stream()
                .filter(record -> record.text(field).equals(order.text(ofOrder)));
    }

    /** What PrestaShop said of this order; not what states, taxes and countries are called today. */
    private String raw() {
        Stream<Xml> others = Stream.of(
                        details(),
                        cartRules(),
                        slips(),
                        payments(),
                        customer().stream(),
                        address("id_address_invoice").stream(),
                        address("id_address_delivery").stream())
                .flatMap(records -> records);
        return Stream.concat(Stream.of(order), others)
                .map(record -> record.written(NOT_KEPT))
                .collect(Collectors.joining("\n", "<prestashop>\n", "\n</prestashop>"));
    }
}
