package io.counterfoil.queue.mapping;

import io.counterfoil.events.Order;
import io.counterfoil.events.OrderHeld.Reason;
import io.counterfoil.queue.store.Store;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Orders with everything in place that the store linked: a link wins over a name, and over a record to be made. */
@ApplicationScoped
public class LinkedOrders {

    private final Mappings mappings;

    LinkedOrders(Mappings mappings) {
        this.mappings = mappings;
    }

    public Linked of(Store store, Order order) {
        return of(store, order, Trial.NONE);
    }

    /** As it would be with these links. */
    public Linked of(Store store, Order order, Trial trial) {
        Links links = new Links(trial.over(mappings.of(store.id(), parts(order))));
        return new Linked(
                links.named(order),
                links.chosen(store.preferences()),
                links.items(),
                links.record(MappingKind.CUSTOMER, customer(order)),
                links.record(MappingKind.PAYMENT_METHOD, payment(order)),
                links.record(MappingKind.SHIP_METHOD, shipping(order)),
                broken(links, order));
    }

    private static List<Mappings.Wanted> parts(Order order) {
        return Stream.of(
                        wanted(MappingKind.ITEM, products(order)),
                        wanted(MappingKind.CUSTOMER, customer(order)),
                        wanted(MappingKind.PAYMENT_METHOD, payment(order)),
                        wanted(MappingKind.SHIP_METHOD, shipping(order)))
                .flatMap(parts -> parts)
                .toList();
    }

    private static Stream<Mappings.Wanted> wanted(MappingKind kind, List<String> texts) {
        return texts.stream().map(text -> new Mappings.Wanted(kind, text));
    }

    private static List<Reason> broken(Links links, Order order) {
        return Stream.of(
                        links.broken(MappingKind.ITEM, products(order)),
                        links.broken(MappingKind.CUSTOMER, customer(order)),
                        links.broken(MappingKind.PAYMENT_METHOD, payment(order)),
                        links.broken(MappingKind.SHIP_METHOD, shipping(order)))
                .flatMap(reasons -> reasons)
                .toList();
    }

    private static List<String> products(Order order) {
        return said(order.lines().stream().map(Order.Line::sku));
    }

    /** The address first: it is the same person's with or without an account in the shop. */
    private static List<String> customer(Order order) {
        return said(Stream.of(order.buyer().email(), order.buyer().cartCustomerId()));
    }

    private static List<String> payment(Order order) {
        return said(Stream.of(order.payment().title(), order.payment().method()));
    }

    private static List<String> shipping(Order order) {
        return said(order.shippings().stream().map(Order.Charge::label));
    }

    /** PostgreSQL takes no text with a NUL, and shops do send it: nothing is linked by such a text. */
    private static List<String> said(Stream<String> texts) {
        return texts.filter(text -> text != null && !text.isBlank() && text.indexOf(0) < 0)
                .distinct()
                .toList();
    }
}
