package io.counterfoil.queue.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.events.Order;
import io.counterfoil.events.OrderHeld.Reason;
import io.counterfoil.events.Preferences;
import io.counterfoil.events.Wire;
import io.counterfoil.queue.books.NameKey;
import io.counterfoil.queue.plan.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The links that matter to one order. */
final class Links {

    private static final ObjectMapper JSON = Wire.mapper();

    private final Map<Place, Link> links;

    Links(List<Link> links) {
        this.links = links.stream()
                .collect(Collectors.toMap(
                        link -> Place.of(link.mapping().kind(), link.mapping().text()), Function.identity()));
    }

    private record Place(MappingKind kind, String key) {
        static Place of(MappingKind kind, String text) {
            return new Place(kind, NameKey.of(text));
        }
    }

    /** The order with the items' names in place of the SKUs that are linked, and everything else as it is. */
    Order named(Order order) {
        if (order.lines().stream()
                .allMatch(line -> name(MappingKind.ITEM, line.sku()).isEmpty())) {
            return order;
        }
        ObjectNode copy = JSON.valueToTree(order);
        copy.withArray("lines")
                .forEach(line -> name(MappingKind.ITEM, line.path("sku").asText())
                        .ifPresent(name -> ((ObjectNode) line).put("sku", name)));
        return read(copy, Order.class);
    }

    /** A purpose that is linked goes before the item that the preferences name; one whose link is broken has none. */
    Preferences chosen(Preferences preferences) {
        List<Link> purposes = links.values().stream()
                .filter(link -> link.mapping().kind() == MappingKind.PURPOSE)
                .toList();
        return purposes.isEmpty() ? preferences : chosen(preferences, purposes);
    }

    private static Preferences chosen(Preferences preferences, List<Link> purposes) {
        ObjectNode copy = JSON.valueToTree(preferences);
        purposes.forEach(link -> put(copy, Purpose.of(link.mapping().text()).preference(), link.usableName()));
        return read(copy, Preferences.class);
    }

    /** Some stand in a group. */
    private static void put(ObjectNode preferences, String preference, Optional<String> item) {
        int dot = preference.indexOf('.');
        ObjectNode group = dot < 0 ? preferences : (ObjectNode) preferences.path(preference.substring(0, dot));
        group.put(preference.substring(dot + 1), item.orElse(null));
    }

    private static <T> T read(ObjectNode copy, Class<T> type) {
        try {
            return JSON.treeToValue(copy, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a copy that cannot be read: " + type, e);
        }
    }

    private Optional<String> name(MappingKind kind, String text) {
        return link(kind, text).flatMap(Link::usableName);
    }

    private Optional<Link> link(MappingKind kind, String text) {
        return Optional.ofNullable(links.get(Place.of(kind, text)));
    }

    /** ListIDs of the linked items that can be used, by full name. */
    Map<String, String> items() {
        return links.values().stream()
                .filter(link -> link.mapping().kind() == MappingKind.ITEM
                        || link.mapping().kind() == MappingKind.PURPOSE)
                .filter(link -> link.usableName().isPresent())
                .collect(Collectors.toMap(
                        link -> NameKey.of(link.usableName().orElseThrow()),
                        link -> link.mapping().listId(),
                        (one, same) -> one));
    }

    /** The record that the first of the texts that is linked is linked to. */
    Optional<String> record(MappingKind kind, List<String> texts) {
        return first(kind, texts).filter(link -> link.usableName().isPresent()).map(link -> link.mapping()
                .listId());
    }

    private Optional<Link> first(MappingKind kind, List<String> texts) {
        return texts.stream().flatMap(text -> link(kind, text).stream()).findFirst();
    }

    /** Links of these texts that cannot be used. */
    Stream<Reason> broken(MappingKind kind, List<String> texts) {
        return texts.stream()
                .flatMap(text -> link(kind, text).stream())
                .distinct()
                .flatMap(link -> link.trouble().stream().map(trouble -> broken(link.mapping(), trouble)));
    }

    private static Reason broken(Mapping mapping, String trouble) {
        return new Reason(
                Plan.Held.LINK_BROKEN,
                "The " + mapping.kind().word() + " \"" + mapping.text() + "\" is linked to \"" + mapping.name()
                        + "\", which " + trouble + ". Link it to another record of QuickBooks, or remove the link.",
                mapping.kind() + " " + mapping.text());
    }
}
